#include "api_gateway_handlers.hpp"
#include "resource_access.hpp"

namespace martlet::cloud::api_gateway {

ServiceResult<Integration> get_integration(ApiStore& store, Call& call, ResourceRequest<Integration>& request) {
  return resource_of<Integration>(store, call, request.api_id, request.id);
}

}  // namespace martlet::cloud::api_gateway
