#pragma once
#include <string>

#include "control_plane.hpp"
#include "lambda_errors.hpp"

namespace martlet::cloud::lambda {

/// Returns the function, version or alias whose asynchronous invocations the call configures. Fails if it doesn't exist, or if the request
/// contains no setting, or an unsupported one.
ServiceResult<FunctionReference> resolve_event_invoke(ControlPlane& plane, const Call& call, const EventInvokeConfigRequest& request,
                                                      std::string_view action);
ServiceFailure no_event_invoke_config(const FunctionReference& function);

/// Returns the configuration in the form that responses use.
FunctionEventInvokeConfig described(const FunctionKey& key, const EventInvokeRecord& record);
/// Returns the time in the form that responses use, as Unix time in seconds.
double to_seconds(WallTime time);

}  // namespace martlet::cloud::lambda
