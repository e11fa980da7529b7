#include <martlet/base/random.hpp>

#include "alias_configuration.hpp"
#include "function_authorization.hpp"
#include "lambda_errors.hpp"
#include "lambda_handlers.hpp"

namespace martlet::cloud::lambda {

ServiceResult<aws::AliasConfiguration> update_alias(ControlPlane& plane, Call& call, aws::UpdateAliasRequest& request) {
  const ServiceResult<FunctionReference> function = resolve(call, request.function_name);
  if (!function) return std::unexpected(function.error());
  if (const ServiceResult<> allowed = authorize(plane, call, "lambda:UpdateAlias", *function, PermissionResource::function); !allowed)
    return std::unexpected(allowed.error());
  std::optional<AliasRecord> alias = plane.store.alias(*function, request.name);
  if (!alias) return not_found("Alias not found: " + function->arn(request.name));
  if (request.revision_id && *request.revision_id != alias->revision_id) return stale_revision();
  if (request.function_version) alias->version = *request.function_version;
  if (request.description) alias->description = *request.description;
  // Without a RoutingConfig the weights don't change; an empty one clears them.
  if (request.routing_config) alias->weights = request.routing_config->additional_version_weights;
  if (const ServiceResult<> checked = check_alias_target(plane.store, *function, *alias); !checked) return std::unexpected(checked.error());
  alias->revision_id = random_uuid();
  plane.store.put(*function, *alias);
  return described(*alias, *function);
}

}  // namespace martlet::cloud::lambda
