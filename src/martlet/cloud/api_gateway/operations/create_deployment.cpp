#include "api_gateway_handlers.hpp"
#include "resource_access.hpp"
#include "store_deployment.hpp"

namespace martlet::cloud::api_gateway {

ServiceResult<Deployment> create_deployment(ApiStore& store, Call& call, DeploymentRequest& request) {
  const ServiceResult<HttpApi> api = api_of(store, call, request.api_id);
  if (!api) return std::unexpected(api.error());
  std::optional<Stage> stage;
  if (request.stage_name) {
    stage = store.find<Stage>(request.api_id, *request.stage_name);
    if (!stage) return no_such(static_cast<const Stage*>(nullptr));
    if (stage->auto_deploy) return bad_request("Deployment is not allowed on a stage where autoDeploy is enabled");
  }
  Deployment deployment = store_deployment(store, request.api_id, call.now, {.description = request.description});
  if (stage) {
    stage->deployment_id = deployment.deployment_id;
    stage->last_updated_date = call.now;
    store.put(request.api_id, *stage);
  }
  return deployment;
}

}  // namespace martlet::cloud::api_gateway
