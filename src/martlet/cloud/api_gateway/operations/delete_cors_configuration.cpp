#include "api_gateway_handlers.hpp"
#include "resource_access.hpp"

namespace martlet::cloud::api_gateway {

ServiceResult<EmptyResponse> delete_cors_configuration(ApiStore& store, Call& call, ResourceRequest<HttpApi>& request) {
  ServiceResult<HttpApi> api = api_of(store, call, request.api_id);
  if (!api) return std::unexpected(api.error());
  api->cors_configuration.reset();
  store.put(account_region_of(call), *api);
  return EmptyResponse{};
}

}  // namespace martlet::cloud::api_gateway
