#include "api_gateway_handlers.hpp"
#include "resource_access.hpp"

namespace martlet::cloud::api_gateway {

ServiceResult<HttpApi> get_api(ApiStore& store, Call& call, ResourceRequest<HttpApi>& request) {
  return api_of(store, call, request.api_id);
}

}  // namespace martlet::cloud::api_gateway
