#pragma once
#include "access_request.hpp"
#include "policy.hpp"

namespace martlet::cloud {

/// Does `condition` hold for a request? If the request lacks the key, an operator is false, and a negated one is true. `has_variables` is
/// Policy::has_variables.
bool holds(const Condition& condition, const ConditionContext& context, bool has_variables);

}  // namespace martlet::cloud
