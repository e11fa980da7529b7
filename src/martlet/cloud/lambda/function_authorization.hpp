#pragma once
#include <string_view>

#include "control_plane.hpp"

namespace martlet::cloud::lambda {

/// The resource of a permission check.
enum class PermissionResource {
  function,  ///< the function, without the call's qualifier
  named,     ///< the function with the call's qualifier, if any
};

/// Checks that the caller's policies or the function's policy allow the action. `context` holds the condition keys of the action.
ServiceResult<> authorize(ControlPlane& plane, const Call& call, std::string_view action, const FunctionReference& reference,
                          PermissionResource resource, ConditionContext context = {});

}  // namespace martlet::cloud::lambda
