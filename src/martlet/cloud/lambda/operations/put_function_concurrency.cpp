#include "function_authorization.hpp"
#include "lambda_errors.hpp"
#include "lambda_handlers.hpp"

namespace martlet::cloud::lambda {

ServiceResult<aws::FunctionConcurrency> put_function_concurrency(ControlPlane& plane, Call& call, PutFunctionConcurrencyRequest& request) {
  const ServiceResult<FunctionReference> function = resolve(call, request.function_name);
  if (!function) return std::unexpected(function.error());
  if (const ServiceResult<> allowed = authorize(plane, call, "lambda:PutFunctionConcurrency", *function, PermissionResource::function);
      !allowed)
    return std::unexpected(allowed.error());
  if (function->qualifier) return functions_only();
  std::optional<FunctionRecord> record = plane.store.function(*function);
  if (!record) return function_not_found(function->arn(latest));
  const int reserved = request.reserved_concurrent_executions;
  const std::int64_t others =
      plane.store.usage(function->account, function->region).reserved_concurrency - record->reserved_concurrency.value_or(0);
  // A reservation of 0 takes nothing from other functions.
  if (reserved > 0 && plane.limits.concurrency_max - others - reserved < plane.limits.unreserved_concurrency_min)
    return invalid_parameter(
        "Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of "
        "[" +
        std::to_string(plane.limits.unreserved_concurrency_min) + "].");
  record->reserved_concurrency = reserved;
  plane.store.update(*function, *record);
  if (plane.runner) plane.runner->set_reserved_concurrency(function->arn(), static_cast<std::size_t>(reserved));
  return aws::FunctionConcurrency{.reserved_concurrent_executions = reserved};
}

}  // namespace martlet::cloud::lambda
