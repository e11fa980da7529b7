#pragma once
#include <functional>
#include <map>
#include <string>

#include <martlet/cloud/api/call.hpp>

#include "tagged_resources.hpp"

namespace martlet::cloud::lambda {

/// Returns whether `arn` is the ARN of a taggable resource other than a function.
bool is_other_resource(const std::string& arn);

using ResourceTags = std::map<std::string, std::string>;

/// Returns the tags of such a resource, if the caller may perform `action` on it. Fails with ResourceNotFoundException.
ServiceResult<ResourceTags> tags_of(TaggedResources& resources, const Call& call, std::string_view action, const std::string& arn);
/// Applies `change` to the tags of such a resource. Fails as tags_of() does.
ServiceResult<> change_tags(TaggedResources& resources, const Call& call, std::string_view action, const std::string& arn,
                            const std::function<void(ResourceTags&)>& change);

}  // namespace martlet::cloud::lambda
