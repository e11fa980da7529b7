#include "api_gateway_handlers.hpp"
#include "check_stage.hpp"
#include "merge_request.hpp"
#include "resource_access.hpp"
#include "store_deployment.hpp"

namespace martlet::cloud::api_gateway {
namespace {

bool is_stage_name(std::string_view name) {
  constexpr std::size_t characters_max = 128;
  constexpr std::string_view allowed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";
  return name == "$default" || (!name.empty() && name.size() <= characters_max && name.find_first_not_of(allowed) == name.npos);
}

}  // namespace

ServiceResult<Stage> create_stage(ApiStore& store, Call& call, StageRequest& request) {
  const ServiceResult<HttpApi> api = api_of(store, call, request.api_id);
  if (!api) return std::unexpected(api.error());
  if (!is_stage_name(request.stage_name)) return bad_request("Stage name only allows a-zA-Z0-9-_ or $default for an HTTP API");
  if (store.find<Stage>(request.api_id, request.stage_name)) return conflict("Stage already exists");
  const ServiceResult<> checked = check_stage(store, request);
  if (!checked) return std::unexpected(checked.error());
  Stage stage = merge_request(Stage{}, request);
  stage.created_date = stage.last_updated_date = call.now;
  if (stage.auto_deploy) stage.deployment_id = store_deployment(store, request.api_id, call.now, {.is_automatic = true}).deployment_id;
  store.put(request.api_id, stage);
  return stage;
}

}  // namespace martlet::cloud::api_gateway
