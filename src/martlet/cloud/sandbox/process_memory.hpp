#pragma once
#include <sys/types.h>

#include <cstddef>

namespace martlet::cloud {

// The memory of processes in KiB, as in proc(5). 0 means unknown, or that the process has ended.

/// Returns the current resident memory of a process and all its descendants. Shared memory is counted once.
std::size_t resident_kib(pid_t process);
/// Returns the peak resident memory of a process, without its descendants.
std::size_t resident_max_kib(pid_t process);

}  // namespace martlet::cloud
