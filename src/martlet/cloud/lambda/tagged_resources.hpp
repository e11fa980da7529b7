#pragma once
#include <map>
#include <optional>
#include <string>

namespace martlet::cloud::lambda {

/// Resources of Lambda that aren't functions, and have tags: event source mappings.
class TaggedResources {
 public:
  /// By its ARN. nullopt: there is no such resource.
  virtual std::optional<std::map<std::string, std::string>> tags(const std::string& arn) = 0;
  virtual void set_tags(const std::string& arn, const std::map<std::string, std::string>& tags) = 0;

 protected:
  ~TaggedResources() = default;
};

}  // namespace martlet::cloud::lambda
