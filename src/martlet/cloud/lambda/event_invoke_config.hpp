#pragma once
#include <string>

#include "control_plane.hpp"
#include "lambda_errors.hpp"

namespace martlet::cloud::lambda {

/// Returns the function, version or alias whose asynchronous invocations the call configures. Fails if it doesn't exist, or if the request
/// sets nothing or something unsupported.
Reply<FunctionReference> resolve_event_invoke(ControlPlane& plane, const Call& call, const EventInvokeConfigRequest& request,
                                              std::string_view action);
Refusal no_event_invoke_config(const FunctionReference& function);

/// Returns the configuration as in responses.
FunctionEventInvokeConfig described(const FunctionKey& key, const EventInvokeRecord& record);
/// Returns the time as in responses, in seconds.
double to_seconds(WallTime time);

}  // namespace martlet::cloud::lambda
