#include "check_route.hpp"

#include "malformed_route_key.hpp"
#include "route_key.hpp"

namespace martlet::cloud::api_gateway {
namespace {

ServiceResult<> refuse_unsupported(const RouteRequest& request, const Route& route) {
  if (route.authorization_type != "NONE" || request.authorizer_id || request.authorization_scopes) return not_supported("authorizers");
  if (route.api_key_required) return not_supported("API keys");
  if (request.request_parameters) return not_supported("request parameters of routes");
  return {};
}

}  // namespace

ServiceResult<> check_route(ApiStore& store, const RouteRequest& request, const Route& route) {
  const ServiceResult<> supported = refuse_unsupported(request, route);
  if (!supported) return supported;
  if (!RouteKey::parse(route.route_key)) return bad_request(malformed_route_key);
  for (const Route& other : store.list<Route>(request.api_id)) {
    if (other.route_key == route.route_key && other.route_id != route.route_id)
      return conflict("Route with key " + route.route_key + " already exists for this API");
  }
  constexpr std::string_view integrations = "integrations/";
  if (!route.target) return {};
  if (!route.target->starts_with(integrations)) return bad_request("Invalid target specified. Format should be integrations/[ID]");
  if (!store.find<Integration>(request.api_id, route.target->substr(integrations.size())))
    return no_such(static_cast<const Integration*>(nullptr));
  return {};
}

}  // namespace martlet::cloud::api_gateway
