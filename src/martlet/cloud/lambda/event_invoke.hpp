#pragma once
#include <string>

#include "control_plane.hpp"
#include "lambda_errors.hpp"

namespace martlet::cloud::lambda {

/// The function, version or alias that a call configures asynchronous invocations of. Fails where it doesn't exist, and where the request
/// asks for nothing or for what isn't supported.
Reply<FunctionReference> resolve_event_invoke(ControlPlane& plane, const Call& call, const EventInvokeConfigRequest& request,
                                              std::string_view action);
Refusal no_event_invoke_config(const FunctionReference& function);

/// As operations answer it.
FunctionEventInvokeConfig described(const FunctionKey& key, const EventInvokeRecord& record);
/// The time as they answer it: seconds.
double to_seconds(WallTime time);

}  // namespace martlet::cloud::lambda
