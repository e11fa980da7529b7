#pragma once
#include "connection_parts.hpp"

namespace martlet::aws {

/// Connection::open() with everything that a test replaces.
Result<Connection> open_connection(std::shared_ptr<HttpSender> http, const Environment& environment, Log log,
                                   std::function<WallTime()> wall, Dice dice);

}  // namespace martlet::aws
