#include "api_gateway_handlers.hpp"
#include "resource_access.hpp"

namespace martlet::cloud::api_gateway {

ServiceResult<Stage> get_stage(ApiStore& store, Call& call, ResourceRequest<Stage>& request) {
  return resource_of<Stage>(store, call, request.api_id, request.id);
}

}  // namespace martlet::cloud::api_gateway
