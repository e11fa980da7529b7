#include "function_authorization.hpp"
#include "lambda_errors.hpp"
#include "lambda_handlers.hpp"

namespace martlet::cloud::lambda {

ServiceResult<NoContent> delete_alias(ControlPlane& plane, Call& call, DeleteAliasRequest& request) {
  const ServiceResult<FunctionReference> function = resolve(call, request.function_name);
  if (!function) return std::unexpected(function.error());
  if (const ServiceResult<> allowed = authorize(plane, call, "lambda:DeleteAlias", *function, PermissionResource::function); !allowed)
    return std::unexpected(allowed.error());
  if (!plane.store.function(*function)) return function_not_found(function->arn());
  // Deleting an alias that doesn't exist succeeds.
  plane.store.write([&] { plane.store.remove_alias(*function, request.name); });
  return NoContent();
}

}  // namespace martlet::cloud::lambda
