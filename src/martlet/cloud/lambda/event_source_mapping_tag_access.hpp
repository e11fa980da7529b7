#pragma once
#include <functional>
#include <map>
#include <string>

#include <martlet/cloud/api/call.hpp>

#include "event_source_mapping_tags.hpp"

namespace martlet::cloud::lambda {

/// Returns whether `arn` is the ARN of an event source mapping.
bool is_event_source_mapping(const std::string& arn);

using MappingTags = std::map<std::string, std::string>;

/// Returns the tags of a mapping, if the caller may perform `action` on it. Fails with ResourceNotFoundException.
ServiceResult<MappingTags> permitted_mapping_tags(EventSourceMappingTags& resources, const Call& call, std::string_view action,
                                                  const std::string& arn);
/// Applies `change` to the tags of a mapping. Fails as permitted_mapping_tags() does.
ServiceResult<> change_mapping_tags(EventSourceMappingTags& resources, const Call& call, std::string_view action, const std::string& arn,
                                    const std::function<void(MappingTags&)>& change);

}  // namespace martlet::cloud::lambda
