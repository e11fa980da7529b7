#pragma once
#include <functional>
#include <map>
#include <string>

#include <martlet/cloud/api/call.hpp>

#include "tagged_resources.hpp"

namespace martlet::cloud::lambda {

/// Is it an ARN of what isn't a function, and has tags?
bool is_other_resource(const std::string& arn);

using ResourceTags = std::map<std::string, std::string>;

/// The tags of such a resource, which the caller may do `action` with. Fails with ResourceNotFoundException.
Reply<ResourceTags> tags_of(TaggedResources& resources, const Call& call, std::string_view action, const std::string& arn);
/// The same, changed by `change`.
Reply<> change_tags(TaggedResources& resources, const Call& call, std::string_view action, const std::string& arn,
                    const std::function<void(ResourceTags&)>& change);

}  // namespace martlet::cloud::lambda
