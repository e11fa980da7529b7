#include "api_gateway_handlers.hpp"
#include "check_integration.hpp"
#include "merge_request.hpp"
#include "resource_access.hpp"

namespace martlet::cloud::api_gateway {

ServiceResult<Integration> update_integration(ApiStore& store, Call& call, IntegrationRequest& request) {
  const ServiceResult<Integration> integration = resource_of<Integration>(store, call, request.api_id, request.integration_id);
  if (!integration) return integration;
  Integration changed = merge_request(*integration, request);
  const ServiceResult<> checked = check_integration(request, changed);
  if (!checked) return std::unexpected(checked.error());
  store.put(request.api_id, changed);
  return changed;
}

}  // namespace martlet::cloud::api_gateway
