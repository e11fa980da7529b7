#pragma once
#include "server_core.hpp"

namespace martlet {

/// The responses to requests that match no route, as RoutePlan::special.
Step answer_not_found(const ServerCore& core, Request& request);
/// For a path that can't be decoded.
Step answer_bad_request(const ServerCore& core, Request& request);
/// For OPTIONS without a route of its own: the response depends on the CORS options of the route that the preflight request names.
Step answer_preflight(const ServerCore& core, Request& request);

}  // namespace martlet
