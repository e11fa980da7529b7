#include "api_gateway_handlers.hpp"
#include "list_page.hpp"
#include "resource_access.hpp"

namespace martlet::cloud::api_gateway {

ServiceResult<Page<HttpApi>> get_apis(ApiStore& store, Call& call, ListRequest<HttpApi>& request) {
  const ServiceResult<> allowed = authorize(call);
  if (!allowed) return std::unexpected(allowed.error());
  return page_of(store.list(account_region_of(call)), request);
}

}  // namespace martlet::cloud::api_gateway
