#include "context.hpp"

#include <algorithm>
#include <string>

namespace martlet::lambda {

std::chrono::milliseconds Context::remaining() const {
  if (!deadline) return std::chrono::milliseconds::max();
  return std::max(*deadline - wall_now(), std::chrono::milliseconds(0));
}

std::optional<SteadyTime> Context::steady_deadline() const {
  if (!deadline) return std::nullopt;
  return std::chrono::steady_clock::now() + (*deadline - wall_now());
}

Log Context::log() const {
  const Log base = log_lines ? *log_lines : Log();
  return base.with_request_id(std::string(request_id));
}

}  // namespace martlet::lambda
