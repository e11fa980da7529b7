#pragma once
#include <sys/types.h>

#include <string>
#include <vector>

#include <martlet/base/result.hpp>

namespace martlet::cloud {

struct SpawnOptions {
  std::string program;                 ///< the file to execute; its only argument is its name
  std::string folder;                  ///< the working directory
  std::vector<std::string> variables;  ///< the whole environment, `NAME=value`
};

struct Spawned {
  pid_t id = -1;    ///< also of its process group
  int exit = -1;    ///< a pidfd: readable when the process has ended. The caller's to close, as the next
  int output = -1;  ///< what it writes to standard output and error; never blocks
};

/// Starts a process: in a process group of its own, with an empty standard input, no other descriptor of ours, no signal blocked or
/// ignored, at most 1,024 open files and no core dumps. It is killed when the thread that called ends. Fails with Code::not_found or
/// Code::denied and the system's words ("no such file or directory") where the program can't be executed, Code::unavailable where the
/// system can't have one more process.
Result<Spawned> spawn(const SpawnOptions& options);

}  // namespace martlet::cloud
