#pragma once
#include "access_request.hpp"
#include "policy.hpp"

namespace martlet::cloud {

/// Does `condition` hold for a request? A key that the request lacks makes an operator false and a negated one true. `has_variables`: of
/// the policy.
bool holds(const Condition& condition, const ConditionContext& context, bool has_variables);

}  // namespace martlet::cloud
