#pragma once
#include <martlet/aws/session/session_parts.hpp>
#include <martlet/config/environment.hpp>

namespace martlet::aws {

/// The clock, the random numbers and the log that a session uses. A test provides its own.
struct SessionDependencies {
  std::function<WallTime()> wall = wall_now;
  RandomSource random = system_random();
  Log log{};
};

/// Opens a session like open_session(), but sends its requests with `http`.
Result<Session> open_session_with_sender(std::shared_ptr<HttpSender> http, const Environment& environment,
                                         SessionDependencies dependencies);

}  // namespace martlet::aws
