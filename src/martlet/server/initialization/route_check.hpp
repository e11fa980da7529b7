#pragma once
#include "lifecycle/server_core.hpp"

namespace martlet {

/// Checks a complete route, and adds a sentence to the server's problems for each mistake.
void check_route(ServerCore& core, const Route& route);

}  // namespace martlet
