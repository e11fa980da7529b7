#include "check_stage.hpp"

namespace martlet::cloud::api_gateway {

ServiceResult<> check_stage(ApiStore& store, const StageRequest& request) {
  if (request.access_log_settings) return not_supported("access logs of stages");
  if (request.client_certificate_id) return not_supported("client certificates");
  if (request.deployment_id && !store.find<Deployment>(request.api_id, *request.deployment_id))
    return no_such(static_cast<const Deployment*>(nullptr));
  return {};
}

}  // namespace martlet::cloud::api_gateway
