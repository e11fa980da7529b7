#include "api_gateway_handlers.hpp"
#include "integration_uri.hpp"
#include "malformed_route_key.hpp"
#include "merge_request.hpp"
#include "new_resource_id.hpp"
#include "resource_access.hpp"
#include "route_key.hpp"

namespace martlet::cloud::api_gateway {
namespace {

constexpr std::size_t api_id_characters = 10;
constexpr std::size_t part_id_characters = 7;

ServiceResult<> check(const ApiRequest& request) {
  if (!request.name || request.name->empty()) return bad_request("Name is a required parameter");
  if (request.protocol_type.value_or("") == "WEBSOCKET") return not_supported("WebSocket APIs");
  if (request.protocol_type.value_or("") != "HTTP") return bad_request("Invalid protocol specified. Must be one of [HTTP, WEBSOCKET]");
  if (request.credentials_arn) return not_supported("credentials of integrations");
  if (request.route_key && !RouteKey::parse(*request.route_key)) return bad_request(malformed_route_key);
  if (request.target && !function_arn_of(*request.target)) return not_supported("targets other than functions");
  return {};
}

// Adds everything that requests need to reach the function, for a quick create.
void add_default_parts(ApiStore& store, const Call& call, const std::string& api_id, const ApiRequest& request) {
  const Integration integration{.integration_id = new_resource_id(part_id_characters),
                                .api_gateway_managed = true,
                                .integration_type = "AWS_PROXY",
                                .integration_method = "POST",
                                .integration_uri = request.target};
  store.put(api_id, integration);
  store.put(api_id, Route{.route_id = new_resource_id(part_id_characters),
                          .api_gateway_managed = true,
                          .route_key = request.route_key.value_or("$default"),
                          .target = "integrations/" + integration.integration_id});
  store.put(api_id, Stage{.stage_name = "$default",
                          .api_gateway_managed = true,
                          .auto_deploy = true,
                          .created_date = call.now,
                          .last_updated_date = call.now});
}

}  // namespace

ServiceResult<HttpApi> create_api(ApiStore& store, Call& call, ApiRequest& request) {
  const ServiceResult<> allowed = authorize(call);
  if (!allowed) return std::unexpected(allowed.error());
  const ServiceResult<> checked = check(request);
  if (!checked) return std::unexpected(checked.error());
  HttpApi api = merge_request(HttpApi{}, request);
  api.api_id = new_resource_id(api_id_characters);
  api.api_endpoint = call.endpoint + "/_aws/execute-api/" + api.api_id;
  api.created_date = call.now;
  store.put(account_region_of(call), api);
  if (request.target) add_default_parts(store, call, api.api_id, request);
  return api;
}

}  // namespace martlet::cloud::api_gateway
