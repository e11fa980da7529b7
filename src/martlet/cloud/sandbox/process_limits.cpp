#include "process_limits.hpp"

#include <sys/resource.h>

#include <algorithm>

namespace martlet::cloud {
namespace {

void limit(__rlimit_resource_t what, rlim_t number) {
  rlimit now{};
  if (::getrlimit(what, &now) != 0) return;
  now.rlim_max = std::min(now.rlim_max, number);
  now.rlim_cur = now.rlim_max;
  ::setrlimit(what, &now);
}

}  // namespace

void set_process_limits(bool has_namespaces) {
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_NOFILE, 1024);
  limit(RLIMIT_STACK, 8 * 1024 * 1024);
  limit(RLIMIT_MEMLOCK, 64 * 1024);
  if (has_namespaces) limit(RLIMIT_NPROC, 742);  // counted within the user namespace only
}

}  // namespace martlet::cloud
