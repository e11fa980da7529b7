#pragma once
#include <map>
#include <string>

#include "control_plane.hpp"

namespace martlet::cloud::lambda {

using Tags = std::map<std::string, std::string>;

/// A resource has 50 tags at most.
Reply<> check_tag_count(const Tags& tags);

/// The function that a resource's ARN names: aliases and versions have no tags.
Reply<FunctionReference> resolve_tagged(const Call& call, const std::string& arn);

}  // namespace martlet::cloud::lambda
