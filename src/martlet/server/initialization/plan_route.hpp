#pragma once
#include "lifecycle/server_core.hpp"

namespace martlet {

/// Adds the plan of a route to the server: the stages that the route needs, in hapi's order, and its extensions, authentication, CORS and
/// fixed response headers. Adds the route to the router, and reports a conflict as one of the server's problems.
void plan_route(ServerCore& core, const Route& route);

/// Plans the responses to requests without a route. The server's own extensions run for these requests, too, as in hapi.
void plan_requests_without_route(ServerCore& core);

}  // namespace martlet
