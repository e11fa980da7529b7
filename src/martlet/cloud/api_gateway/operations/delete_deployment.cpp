#include "api_gateway_handlers.hpp"
#include "resource_access.hpp"

namespace martlet::cloud::api_gateway {

ServiceResult<EmptyResponse> delete_deployment(ApiStore& store, Call& call, ResourceRequest<Deployment>& request) {
  const ServiceResult<Deployment> found = resource_of<Deployment>(store, call, request.api_id, request.id);
  if (!found) return std::unexpected(found.error());
  for (const Stage& stage : store.list<Stage>(request.api_id)) {
    if (stage.deployment_id == request.id) return bad_request("Active stages pointing to this deployment must be moved or deleted");
  }
  store.remove<Deployment>(request.api_id, request.id);
  return EmptyResponse{};
}

}  // namespace martlet::cloud::api_gateway
