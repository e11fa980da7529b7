#include "api_gateway_handlers.hpp"
#include "check_route.hpp"
#include "merge_request.hpp"
#include "new_resource_id.hpp"
#include "resource_access.hpp"

namespace martlet::cloud::api_gateway {

ServiceResult<Route> create_route(ApiStore& store, Call& call, RouteRequest& request) {
  const ServiceResult<HttpApi> api = api_of(store, call, request.api_id);
  if (!api) return std::unexpected(api.error());
  Route route = merge_request(Route{}, request);
  const ServiceResult<> checked = check_route(store, request, route);
  if (!checked) return std::unexpected(checked.error());
  constexpr std::size_t id_characters = 7;
  route.route_id = new_resource_id(id_characters);
  store.put(request.api_id, route);
  return route;
}

}  // namespace martlet::cloud::api_gateway
