#pragma once
#include <sys/types.h>

#include <cstddef>

namespace martlet::cloud {

// What Linux says of processes, in KiB (proc(5)). 0: unknown, or it has ended.

/// That a process and all its descendants have resident now; what they share counts once.
std::size_t resident_kib(pid_t process);
/// The most that a process, without its descendants, ever had resident.
std::size_t resident_max_kib(pid_t process);
/// 0: it has none.
pid_t first_child_of(pid_t process);

}  // namespace martlet::cloud
