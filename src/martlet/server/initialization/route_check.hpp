#pragma once
#include "lifecycle/server_core.hpp"

namespace martlet {

/// Checks what can only be seen once a route is complete: adds a sentence to the server's problems for each mistake.
void check_route(ServerCore& core, const Route& route);

}  // namespace martlet
