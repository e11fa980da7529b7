#pragma once
#include <string_view>

#include <martlet/base/result.hpp>
#include <martlet/json/value.hpp>

namespace martlet::cloud::event_bridge {

/// A pattern that selects a rule's events. Contract: Amazon EventBridge User Guide, "Comparison operators for use in event patterns".
class EventPattern {
 public:
  /// Parses a pattern. Fails with Code::malformed and AWS's message: `Empty arrays are not allowed`.
  static Result<EventPattern> parse(std::string_view text);
  bool matches(const json::Value& event) const;

 private:
  explicit EventPattern(json::Value pattern) : pattern_(std::move(pattern)) {}
  json::Value pattern_;
};

}  // namespace martlet::cloud::event_bridge
