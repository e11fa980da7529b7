#pragma once
#include <martlet/aws/session/session_parts.hpp>
#include <martlet/config/environment.hpp>

namespace martlet::aws {

/// open_session() with everything that a test replaces.
Result<Session> open_session_over(std::shared_ptr<HttpSender> http, const Environment& environment, Log log, std::function<WallTime()> wall,
                                  RandomSource random);

}  // namespace martlet::aws
