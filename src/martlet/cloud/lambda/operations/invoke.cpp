#include <martlet/base/encoding.hpp>

#include "function_authorization.hpp"
#include "invocations.hpp"
#include "lambda_handlers.hpp"

namespace martlet::cloud::lambda {
namespace {

aws::InvokeResponse answered(const InvokeResult& result, const std::string& version, bool has_log) {
  aws::InvokeResponse response;
  response.status_code = 200;
  response.payload = result.payload;
  response.executed_version = version;
  if (result.outcome == InvokeResult::Outcome::function_error) response.function_error = "Unhandled";
  if (has_log) response.log_result = to_base64(result.log_tail);
  return response;
}

aws::InvokeResponse accepted(int status) {
  aws::InvokeResponse response;
  response.status_code = status;
  return response;
}

std::string client_context_of(const aws::InvokeRequest& request) { return from_base64_lenient(request.client_context.value_or("")); }

}  // namespace

Task<ServiceResult<aws::InvokeResponse>> invoke(ControlPlane& plane, Call& call, aws::InvokeRequest& request) {
  const ServiceResult<FunctionReference> function = resolve(call, request.function_name, request.qualifier);
  if (!function) co_return std::unexpected(function.error());
  if (const ServiceResult<> allowed = authorize(plane, call, "lambda:InvokeFunction", *function, PermissionResource::named); !allowed)
    co_return std::unexpected(allowed.error());
  ServiceResult<Invocable> target = find_invocable(plane, *function, call.now);
  if (!target) co_return std::unexpected(target.error());
  const std::string type = request.invocation_type.value_or("RequestResponse");
  std::string event = request.payload.empty() ? "{}" : std::move(request.payload);
  if (const ServiceResult<> checked = check_event(event, type == "Event"); !checked) co_return std::unexpected(checked.error());
  if (type == "DryRun") co_return accepted(204);
  if (type == "Event") {
    enqueue_event(plane, *function, call.request_id, std::move(event), client_context_of(request));
    co_return accepted(202);
  }
  InvokeRequest invocation(std::move(event));
  invocation.request_id = call.request_id;
  invocation.arn = function->named_arn();
  invocation.client_context = client_context_of(request);
  invocation.trace = std::string(call.request.headers.get("x-amzn-trace-id").value_or(""));
  auto running = plane.runner->invoke(std::move(target->function), std::move(invocation));
  const InvokeResult result = co_await std::move(running);
  if (result.outcome == InvokeResult::Outcome::throttled || result.outcome == InvokeResult::Outcome::too_large)
    co_return invocation_error(result);
  co_return answered(result, target->version, request.log_type == "Tail");
}

}  // namespace martlet::cloud::lambda
