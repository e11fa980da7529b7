#include "api_gateway_handlers.hpp"
#include "resource_access.hpp"

namespace martlet::cloud::api_gateway {

ServiceResult<EmptyResponse> delete_integration(ApiStore& store, Call& call, ResourceRequest<Integration>& request) {
  const ServiceResult<Integration> integration = resource_of<Integration>(store, call, request.api_id, request.id);
  if (!integration) return std::unexpected(integration.error());
  for (const Route& route : store.list<Route>(request.api_id)) {
    if (route.target == "integrations/" + request.id)
      return conflict("Cannot delete Integration '" + request.id + "'. Integration is referenced by the route '" + route.route_key + "'.");
  }
  store.remove<Integration>(request.api_id, request.id);
  return EmptyResponse{};
}

}  // namespace martlet::cloud::api_gateway
