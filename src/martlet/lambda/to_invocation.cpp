#include "to_invocation.hpp"

#include <martlet/lambda/runtime_api/runtime_response_checks.hpp>

namespace martlet::lambda {

Invocation to_invocation(const RuntimeResponse& event, const Log& log) {
  Context context;
  context.request_id = event.request_id;
  context.function_arn = event.function_arn;
  context.trace_id = event.trace_id;
  context.client_context = event.client_context;
  context.cognito_identity = event.cognito_identity;
  context.tenant_id = event.tenant_id;
  context.deadline = to_deadline(event.deadline_ms);
  context.log_lines = &log;
  if (!context.deadline) context.log().warn("the header Lambda-Runtime-Deadline-Ms is missing or invalid");
  return {event.body, context};
}

}  // namespace martlet::lambda
