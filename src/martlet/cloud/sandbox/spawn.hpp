#pragma once
#include <sys/types.h>

#include <optional>
#include <string>
#include <vector>

#include <martlet/base/result.hpp>

#include "process_root.hpp"

namespace martlet::cloud {

struct SpawnOptions {
  std::string program;                 ///< the file to execute, with its name as the only argument; if empty, the process exits with 0
  std::string folder;                  ///< the working directory
  std::vector<std::string> variables;  ///< the whole environment, `NAME=value`
  /// If set, the process runs in separate namespaces with this root; `program` and `folder` are paths there.
  std::optional<RootFolders> root{};
};

struct Spawned {
  pid_t id = -1;    ///< also the process group's id; in namespaces, that of the first process, the program's parent
  int exit = -1;    ///< a pidfd, readable when the process has ended; the caller closes it and those below
  int output = -1;  ///< standard output and error; never blocks
  int ended = -1;   ///< in namespaces, contains a ProgramEnd after the program has ended, and never blocks; otherwise -1
  int start = -1;   ///< see start_of(); never blocks
};

/// How the program ended, from wait4(2).
struct ProgramEnd {
  int status = 0;
  long memory_max_kib = 0;
};

/// Starts a process in a new process group. It has an empty standard input, no other open descriptors, no blocked or ignored signals,
/// Lambda's limits (1,024 open files, 8 MiB of stack, 64 KiB locked), and no core dumps. In namespaces, it is also limited to 742
/// processes; elsewhere, all of the user's processes would count. It is killed when the calling thread ends.
///
/// Doesn't wait until the program runs, since namespaces take some milliseconds. Fails with Code::unavailable if the system can't create
/// another process.
Result<Spawned> spawn(const SpawnOptions& options);

/// The state of a program's start. If the start failed, the process ends immediately. `error` is Code::not_found or Code::denied with the
/// system's message ("no such file or directory") if the program can't be executed, and Code::unavailable if the process can't be set up.
struct Start {
  enum class State { under_way, done, failed };
  State state = State::under_way;
  Error error{};
};
/// Reads the state from Spawned::start. Don't call it again after it has returned another state than `under_way`.
Start start_of(int descriptor);

}  // namespace martlet::cloud
