#include "api_gateway_handlers.hpp"
#include "check_route.hpp"
#include "merge_request.hpp"
#include "resource_access.hpp"

namespace martlet::cloud::api_gateway {

ServiceResult<Route> update_route(ApiStore& store, Call& call, RouteRequest& request) {
  const ServiceResult<Route> route = resource_of<Route>(store, call, request.api_id, request.route_id);
  if (!route) return route;
  Route changed = merge_request(*route, request);
  const ServiceResult<> checked = check_route(store, request, changed);
  if (!checked) return std::unexpected(checked.error());
  store.put(request.api_id, changed);
  return changed;
}

}  // namespace martlet::cloud::api_gateway
