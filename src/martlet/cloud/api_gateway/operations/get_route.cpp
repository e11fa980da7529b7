#include "api_gateway_handlers.hpp"
#include "resource_access.hpp"

namespace martlet::cloud::api_gateway {

ServiceResult<Route> get_route(ApiStore& store, Call& call, ResourceRequest<Route>& request) {
  return resource_of<Route>(store, call, request.api_id, request.id);
}

}  // namespace martlet::cloud::api_gateway
