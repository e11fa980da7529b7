#pragma once
#include "control_plane.hpp"

namespace martlet::cloud::lambda {

/// May a request to a function URL invoke `function`, which is the URL's function or alias? `who`: nullptr for AuthType NONE. It takes both
/// lambda:InvokeFunctionUrl and lambda:InvokeFunction, the latter with lambda:InvokedViaFunctionUrl.
/// Contract: AWS Lambda Developer Guide, "Control access to Lambda function URLs" (both since October 2025).
bool may_invoke_by_url(ControlPlane& plane, const Identity* who, const FunctionReference& function);

}  // namespace martlet::cloud::lambda
