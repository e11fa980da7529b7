#pragma once
#include <string>

#include "control_plane.hpp"
#include "lambda_errors.hpp"

namespace martlet::cloud::lambda {

/// The version that an invocation of a reference runs. invocable() fails if the function doesn't exist or is still pending.
struct Invocable {
  RunnableFunction function;
  std::string version;
};
ServiceResult<Invocable> invocable(ControlPlane& plane, const FunctionReference& reference, WallTime now);

/// Returns the function that an ARN or a name refers to. Account and region are empty if the text doesn't contain them.
FunctionReference reference_of(std::string_view arn);
/// Returns whether the function's resource policy allows the service to invoke it on behalf of `source_arn`.
bool may_be_invoked_by(ControlPlane& plane, const std::string& service, const FunctionReference& reference, const std::string& source_arn);
/// Checks that `as`, the caller of a service other than Lambda, may invoke the function.
ServiceResult<> may_invoke(ControlPlane& plane, const Identity& as, const FunctionReference& reference);

/// Checks that the event is JSON and not too large.
ServiceResult<> check_event(const std::string& event, bool is_asynchronous);

/// Returns the error for an invocation that didn't run.
ServiceFailure not_run(const InvokeResult& result);

/// Queues an event for an asynchronous invocation.
void enqueue_event(ControlPlane& plane, const FunctionReference& reference, std::string request_id, std::string event,
                   std::string client_context);

}  // namespace martlet::cloud::lambda
