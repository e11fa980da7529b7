#pragma once
#include "access_request.hpp"
#include "policy.hpp"

namespace martlet::cloud {

/// Returns whether `condition` holds for a request. If the request lacks the key, the condition doesn't hold, unless its operator is
/// negated or has IfExists or ForAllValues. `has_variables` is Policy::has_variables.
bool holds(const Condition& condition, const ConditionContext& context, bool has_variables);

}  // namespace martlet::cloud
