#include "function_authorization.hpp"
#include "lambda_errors.hpp"
#include "lambda_handlers.hpp"

namespace martlet::cloud::lambda {

ServiceResult<NoContent> delete_function_concurrency(ControlPlane& plane, Call& call, FunctionRequest& request) {
  const ServiceResult<FunctionReference> function = resolve(call, request.function_name);
  if (!function) return std::unexpected(function.error());
  if (const ServiceResult<> allowed = authorize(plane, call, "lambda:DeleteFunctionConcurrency", *function, PermissionResource::function);
      !allowed)
    return std::unexpected(allowed.error());
  if (function->qualifier) return functions_only();
  std::optional<FunctionRecord> record = plane.store.function(*function);
  if (!record) return function_not_found(function->arn());
  record->reserved_concurrency.reset();
  plane.store.update(*function, *record);
  if (plane.runner) plane.runner->set_reserved_concurrency(function->arn(), std::nullopt);
  return NoContent();
}

}  // namespace martlet::cloud::lambda
