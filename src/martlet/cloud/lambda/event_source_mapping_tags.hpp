#pragma once
#include <map>
#include <optional>
#include <string>

namespace martlet::cloud::lambda {

/// The tags of event source mappings, which TagResource, UntagResource and ListTags support as they do functions.
class EventSourceMappingTags {
 public:
  /// Returns the tags of the mapping with this ARN; nullopt if it doesn't exist.
  virtual std::optional<std::map<std::string, std::string>> tags(const std::string& arn) = 0;
  virtual void set_tags(const std::string& arn, const std::map<std::string, std::string>& tags) = 0;

 protected:
  ~EventSourceMappingTags() = default;
};

}  // namespace martlet::cloud::lambda
