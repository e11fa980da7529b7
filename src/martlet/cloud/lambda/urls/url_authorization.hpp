#pragma once
#include "control_plane.hpp"

namespace martlet::cloud::lambda {

/// Returns whether a request to a function URL may invoke `function`, the URL's function or alias. `who` is nullptr for AuthType NONE. Both
/// lambda:InvokeFunctionUrl and lambda:InvokeFunction must be allowed, the latter with lambda:InvokedViaFunctionUrl.
/// Contract: AWS Lambda Developer Guide, "Control access to Lambda function URLs" (both since October 2025).
bool may_invoke_by_url(ControlPlane& plane, const Identity* who, const FunctionReference& function);

}  // namespace martlet::cloud::lambda
