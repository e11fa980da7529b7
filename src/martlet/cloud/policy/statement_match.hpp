#pragma once
#include "access_request.hpp"
#include "arn_pattern.hpp"
#include "policy.hpp"

namespace martlet::cloud {

/// Does a statement speak of this action, on this resource, under these conditions? Its principals aren't looked at.
bool applies(const Statement& statement, const AccessRequest& request, bool has_variables, ShortArn short_arn);

}  // namespace martlet::cloud
