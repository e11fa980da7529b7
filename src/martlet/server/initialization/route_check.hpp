#pragma once
#include "lifecycle/server_core.hpp"

namespace martlet {

/// What can only be seen when a route is whole: adds a sentence to the server's problems for each thing that can't be meant.
void check_route(ServerCore& core, const Route& route);

}  // namespace martlet
