#include "function_authorization.hpp"
#include "lambda_errors.hpp"
#include "lambda_handlers.hpp"

namespace martlet::cloud::lambda {

ServiceResult<aws::FunctionConcurrency> get_function_concurrency(ControlPlane& plane, Call& call, FunctionRequest& request) {
  const ServiceResult<FunctionReference> function = resolve(call, request.function_name);
  if (!function) return std::unexpected(function.error());
  if (const ServiceResult<> allowed = authorize(plane, call, "lambda:GetFunctionConcurrency", *function, PermissionResource::function);
      !allowed)
    return std::unexpected(allowed.error());
  const std::optional<FunctionRecord> record = plane.store.function(*function);
  if (!record) return function_not_found(function->arn());
  return aws::FunctionConcurrency{.reserved_concurrent_executions = record->reserved_concurrency};
}

}  // namespace martlet::cloud::lambda
