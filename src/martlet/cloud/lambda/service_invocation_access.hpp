#pragma once
#include <string>

#include "control_plane.hpp"

namespace martlet::cloud::lambda {

/// Returns whether the function's resource policy allows the service to invoke it on behalf of `source_arn`.
bool may_be_invoked_by(ControlPlane& plane, const std::string& service, const FunctionReference& reference, const std::string& source_arn);
/// Checks that `as`, the caller of a service other than Lambda, may invoke the function.
ServiceResult<> may_invoke(ControlPlane& plane, const Identity& as, const FunctionReference& reference);

}  // namespace martlet::cloud::lambda
