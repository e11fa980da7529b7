#include "api_gateway_handlers.hpp"
#include "resource_access.hpp"

namespace martlet::cloud::api_gateway {

ServiceResult<EmptyResponse> delete_stage(ApiStore& store, Call& call, ResourceRequest<Stage>& request) {
  const ServiceResult<Stage> found = resource_of<Stage>(store, call, request.api_id, request.id);
  if (!found) return std::unexpected(found.error());
  store.remove<Stage>(request.api_id, request.id);
  return EmptyResponse{};
}

}  // namespace martlet::cloud::api_gateway
