#pragma once
#include <map>
#include <optional>
#include <string>

namespace martlet::cloud::lambda {

/// Lambda's taggable resources other than functions: event source mappings.
class TaggedResources {
 public:
  /// Returns the tags of the resource with this ARN; nullopt if it doesn't exist.
  virtual std::optional<std::map<std::string, std::string>> tags(const std::string& arn) = 0;
  virtual void set_tags(const std::string& arn, const std::map<std::string, std::string>& tags) = 0;

 protected:
  ~TaggedResources() = default;
};

}  // namespace martlet::cloud::lambda
