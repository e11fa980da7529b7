#pragma once
#include <sys/types.h>

#include <optional>
#include <string>
#include <vector>

#include <martlet/base/result.hpp>

#include "process_root.hpp"

namespace martlet::cloud {

struct SpawnOptions {
  std::string program;                 ///< the file to execute; its only argument is its name. Empty: it only tries, and exits with 0
  std::string folder;                  ///< the working directory
  std::vector<std::string> variables;  ///< the whole environment, `NAME=value`
  /// It runs in namespaces of its own, and sees this as its root; `program` and `folder` are paths there.
  std::optional<RootFolders> root{};
};

struct Spawned {
  pid_t id = -1;    ///< also of its process group. In namespaces: of their first process, whose child the program is
  int exit = -1;    ///< a pidfd: readable when the process has ended. The caller's to close, as the next
  int output = -1;  ///< what it writes to standard output and error; never blocks
  int ended = -1;   ///< in namespaces: has a ProgramEnd once the program has ended, never blocks; else -1
  int start = -1;   ///< see start_of(); never blocks
};

/// How the program ended, as wait4(2) says.
struct ProgramEnd {
  int status = 0;
  long memory_max_kib = 0;
};

/// Starts a process: in a process group of its own, with an empty standard input, no other descriptor of ours, no signal blocked or
/// ignored, and Lambda's limits (1,024 open files, 8 MiB of stack, 64 KiB locked), but no core dumps. In namespaces also 742 processes at
/// most; elsewhere those of the user would count. It is killed when the thread that called ends.
/// Doesn't wait until the program runs: namespaces take some milliseconds. Fails with Code::unavailable where the system can't have one
/// more process.
Result<Spawned> spawn(const SpawnOptions& options);

/// Whether a program has been started, as Spawned::start says. `error`: Code::not_found or Code::denied and the system's words ("no such
/// file or directory") where it can't be executed, Code::unavailable where what is around it can't be set up; then the process ends at
/// once.
struct Start {
  enum class State { under_way, done, failed };
  State state = State::under_way;
  Error error{};
};
/// Once it isn't under way any more, ask no more.
Start start_of(int descriptor);

}  // namespace martlet::cloud
