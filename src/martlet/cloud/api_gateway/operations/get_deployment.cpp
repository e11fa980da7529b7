#include "api_gateway_handlers.hpp"
#include "resource_access.hpp"

namespace martlet::cloud::api_gateway {

ServiceResult<Deployment> get_deployment(ApiStore& store, Call& call, ResourceRequest<Deployment>& request) {
  return resource_of<Deployment>(store, call, request.api_id, request.id);
}

}  // namespace martlet::cloud::api_gateway
