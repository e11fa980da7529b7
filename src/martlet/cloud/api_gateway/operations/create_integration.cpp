#include "api_gateway_handlers.hpp"
#include "check_integration.hpp"
#include "merge_request.hpp"
#include "new_resource_id.hpp"
#include "resource_access.hpp"

namespace martlet::cloud::api_gateway {

ServiceResult<Integration> create_integration(ApiStore& store, Call& call, IntegrationRequest& request) {
  const ServiceResult<HttpApi> api = api_of(store, call, request.api_id);
  if (!api) return std::unexpected(api.error());
  if (!request.payload_format_version) return bad_request("PayloadFormatVersion is a required parameter for HTTP APIs");
  Integration integration = merge_request(Integration{}, request);
  const ServiceResult<> checked = check_integration(request, integration);
  if (!checked) return std::unexpected(checked.error());
  if (!integration.integration_method) integration.integration_method = "POST";
  constexpr std::size_t id_characters = 7;
  integration.integration_id = new_resource_id(id_characters);
  store.put(request.api_id, integration);
  return integration;
}

}  // namespace martlet::cloud::api_gateway
