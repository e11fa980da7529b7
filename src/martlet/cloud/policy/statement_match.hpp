#pragma once
#include "access_request.hpp"
#include "arn_pattern.hpp"
#include "policy.hpp"

namespace martlet::cloud {

/// Returns whether a statement applies to the request's action and resource, and its conditions hold. Its principals are ignored.
bool applies(const Statement& statement, const AccessRequest& request, bool has_variables, ShortArn short_arn);

}  // namespace martlet::cloud
