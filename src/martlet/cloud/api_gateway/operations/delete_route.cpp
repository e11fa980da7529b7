#include "api_gateway_handlers.hpp"
#include "resource_access.hpp"

namespace martlet::cloud::api_gateway {

ServiceResult<EmptyResponse> delete_route(ApiStore& store, Call& call, ResourceRequest<Route>& request) {
  const ServiceResult<Route> found = resource_of<Route>(store, call, request.api_id, request.id);
  if (!found) return std::unexpected(found.error());
  store.remove<Route>(request.api_id, request.id);
  return EmptyResponse{};
}

}  // namespace martlet::cloud::api_gateway
