#include "api_gateway_handlers.hpp"
#include "merge_request.hpp"
#include "resource_access.hpp"

namespace martlet::cloud::api_gateway {

ServiceResult<HttpApi> update_api(ApiStore& store, Call& call, ApiRequest& request) {
  const ServiceResult<HttpApi> api = api_of(store, call, request.api_id);
  if (!api) return std::unexpected(api.error());
  if (request.target || request.route_key || request.credentials_arn)
    return not_supported("changing an API that was created by quick create");
  HttpApi changed = merge_request(*api, request);
  store.put(account_region_of(call), changed);
  return changed;
}

}  // namespace martlet::cloud::api_gateway
