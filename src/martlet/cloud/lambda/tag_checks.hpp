#pragma once
#include <map>
#include <string>

#include "control_plane.hpp"

namespace martlet::cloud::lambda {

using Tags = std::map<std::string, std::string>;

/// Checks that a resource has at most 50 tags.
ServiceResult<> check_tag_count(const Tags& tags);

/// Returns the function whose tags `arn` refers to. Fails if `arn` names an alias or a version, because these can't have tags.
ServiceResult<FunctionReference> resolve_tagged_function(const Call& call, const std::string& arn);

}  // namespace martlet::cloud::lambda
