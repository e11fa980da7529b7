#include "api_gateway_handlers.hpp"
#include "list_page.hpp"
#include "resource_access.hpp"

namespace martlet::cloud::api_gateway {

ServiceResult<Page<Stage>> get_stages(ApiStore& store, Call& call, ListRequest<Stage>& request) {
  const ServiceResult<HttpApi> api = api_of(store, call, request.api_id);
  if (!api) return std::unexpected(api.error());
  return page_of(store.list<Stage>(request.api_id), request);
}

}  // namespace martlet::cloud::api_gateway
