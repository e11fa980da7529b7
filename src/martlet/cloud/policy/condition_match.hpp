#pragma once
#include "access_request.hpp"
#include "policy.hpp"

namespace martlet::cloud {

/// Does `condition` hold for a request? If the request lacks the key, an operator is false and a negated one true. `has_variables` is the
/// policy's.
bool holds(const Condition& condition, const ConditionContext& context, bool has_variables);

}  // namespace martlet::cloud
