#pragma once
#include <string>

#include "control_plane.hpp"
#include "lambda_errors.hpp"

namespace martlet::cloud::lambda {

/// The version that an invocation of a reference runs. find_invocable() fails if the function doesn't exist or is still pending.
struct Invocable {
  RunnableFunction function;
  std::string version;
};
ServiceResult<Invocable> find_invocable(ControlPlane& plane, const FunctionReference& reference, WallTime now);

/// Checks that the event is JSON and not too large.
ServiceResult<> check_event(const std::string& event, bool is_asynchronous);

/// Returns the error for an invocation that didn't run.
ServiceFailure invocation_error(const InvokeResult& result);

/// Queues an event for an asynchronous invocation.
void enqueue_event(ControlPlane& plane, const FunctionReference& reference, std::string request_id, std::string event,
                   std::string client_context);

}  // namespace martlet::cloud::lambda
