#pragma once
#include <sys/types.h>

#include <string>

namespace martlet::cloud {

/// Returns the beginning, at most 4 KiB, of a process's file in /proc (proc(5)), such as "status"; "" if it can't be read, for instance
/// because the process has ended.
std::string read_proc_file(pid_t process, const std::string& name);

}  // namespace martlet::cloud
