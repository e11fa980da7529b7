#pragma once
#include "access_request.hpp"
#include "policy.hpp"

namespace martlet::cloud {

/// Returns whether `condition` holds for a request. If the request lacks the key, the condition holds only if its operator is Null with the
/// value true, has IfExists or ForAllValues, or is negated and has no ForAnyValue. `has_variables` is Policy::has_variables.
bool holds(const Condition& condition, const ConditionContext& context, bool has_variables);

}  // namespace martlet::cloud
