#include "alias_configuration.hpp"
#include "function_authorization.hpp"
#include "lambda_errors.hpp"
#include "lambda_handlers.hpp"

namespace martlet::cloud::lambda {

ServiceResult<aws::AliasConfiguration> get_alias(ControlPlane& plane, Call& call, aws::GetAliasRequest& request) {
  const ServiceResult<FunctionReference> function = resolve(call, request.function_name);
  if (!function) return std::unexpected(function.error());
  if (const ServiceResult<> allowed = authorize(plane, call, "lambda:GetAlias", *function, PermissionResource::function); !allowed)
    return std::unexpected(allowed.error());
  const std::optional<AliasRecord> alias = plane.store.alias(*function, request.name);
  if (!alias) return alias_not_found(function->arn(request.name));
  return described(*alias, *function);
}

}  // namespace martlet::cloud::lambda
