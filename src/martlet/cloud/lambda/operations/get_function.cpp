#include "function_authorization.hpp"
#include "lambda_errors.hpp"
#include "lambda_handlers.hpp"
#include "packages.hpp"
#include "version_configuration.hpp"

namespace martlet::cloud::lambda {

ServiceResult<GetFunctionResponse> get_function(ControlPlane& plane, Call& call, aws::GetFunctionRequest& request) {
  const ServiceResult<FunctionReference> function = resolve(call, request.function_name, request.qualifier);
  if (!function) return std::unexpected(function.error());
  if (const ServiceResult<> allowed = authorize(plane, call, "lambda:GetFunction", *function, PermissionResource::named); !allowed)
    return std::unexpected(allowed.error());
  const std::optional<Target> target = find_target(plane.store, *function);
  if (!target) return function_not_found(function->named_arn());
  const FunctionRecord record = plane.store.function(*function).value();
  GetFunctionResponse response;
  response.configuration = described(target->version, function->named_arn(), call.now);
  response.code.repository_type = "S3";
  response.code.location =
      aws::WireSecret(plane.links.link(call.endpoint, package_name(target->version.configuration.code_sha256), call.now));
  if (!record.tags.empty()) response.tags = record.tags;
  if (record.reserved_concurrency)
    response.concurrency = aws::FunctionConcurrency{.reserved_concurrent_executions = record.reserved_concurrency};
  return response;
}

}  // namespace martlet::cloud::lambda
