#include "api_gateway_handlers.hpp"
#include "resource_access.hpp"

namespace martlet::cloud::api_gateway {

ServiceResult<EmptyResponse> delete_api(ApiStore& store, Call& call, ResourceRequest<HttpApi>& request) {
  const ServiceResult<HttpApi> api = api_of(store, call, request.api_id);
  if (!api) return std::unexpected(api.error());
  store.remove(request.api_id);
  return EmptyResponse{};
}

}  // namespace martlet::cloud::api_gateway
