#include <martlet/base/random.hpp>

#include "alias_configuration.hpp"
#include "function_authorization.hpp"
#include "lambda_errors.hpp"
#include "lambda_handlers.hpp"

namespace martlet::cloud::lambda {

ServiceResult<aws::AliasConfiguration> create_alias(ControlPlane& plane, Call& call, aws::CreateAliasRequest& request) {
  const ServiceResult<FunctionReference> function = resolve(call, request.function_name);
  if (!function) return std::unexpected(function.error());
  if (const ServiceResult<> allowed = authorize(plane, call, "lambda:CreateAlias", *function, PermissionResource::function); !allowed)
    return std::unexpected(allowed.error());
  AliasRecord alias{.name = request.name, .version = request.function_version, .description = request.description.value_or("")};
  if (request.routing_config) alias.weights = request.routing_config->additional_version_weights;
  alias.revision_id = random_uuid();
  if (const ServiceResult<> checked = check_alias_target(plane.store, *function, alias); !checked) return std::unexpected(checked.error());
  if (plane.store.alias(*function, alias.name)) return conflict("Alias already exists: " + function->arn(alias.name));
  plane.store.put(*function, alias);
  return described(alias, *function);
}

}  // namespace martlet::cloud::lambda
