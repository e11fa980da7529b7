#pragma once
#include <martlet/aws/session/session_parts.hpp>
#include <martlet/config/environment.hpp>

namespace martlet::aws {

/// The parts of the machine that a session uses. A test provides all of them.
struct SessionOutside {
  std::function<WallTime()> wall = wall_now;
  RandomSource random = system_random();
  Log log{};
};

/// open_session() with the caller's sender.
Result<Session> open_session_over(std::shared_ptr<HttpSender> http, const Environment& environment, SessionOutside outside);

}  // namespace martlet::aws
