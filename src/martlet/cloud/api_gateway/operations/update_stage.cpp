#include "api_gateway_handlers.hpp"
#include "check_stage.hpp"
#include "merge_request.hpp"
#include "resource_access.hpp"

namespace martlet::cloud::api_gateway {

ServiceResult<Stage> update_stage(ApiStore& store, Call& call, StageRequest& request) {
  const ServiceResult<Stage> stage = resource_of<Stage>(store, call, request.api_id, request.stage_name);
  if (!stage) return stage;
  const ServiceResult<> checked = check_stage(store, request);
  if (!checked) return std::unexpected(checked.error());
  Stage changed = merge_request(*stage, request);
  changed.last_updated_date = call.now;
  store.put(request.api_id, changed);
  return changed;
}

}  // namespace martlet::cloud::api_gateway
