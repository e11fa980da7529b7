#pragma once
#include <sys/types.h>

#include <vector>

namespace martlet::cloud {

/// Returns the children of a process, as in proc(5); none if it has ended.
std::vector<pid_t> children_of(pid_t process);
/// Returns the first child's id; 0 if there is none.
pid_t first_child_of(pid_t process);

}  // namespace martlet::cloud
