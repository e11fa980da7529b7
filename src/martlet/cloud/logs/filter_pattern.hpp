#pragma once
#include <string>
#include <string_view>
#include <vector>

#include <martlet/cloud/api/service_error.hpp>

namespace martlet::cloud::logs {

/// A filter pattern of FilterLogEvents for unstructured messages. A message must contain all plain terms, at least one of the terms with
/// `?`, and no term with `-`. Terms are case-sensitive; "quoted terms" may contain spaces.
/// Contract: CloudWatch Logs User Guide, "Filter pattern syntax".
class FilterPattern {
 public:
  /// Parses a pattern. Fails with InvalidParameterException, also for JSON patterns, patterns for space-delimited events and regular
  /// expressions, which aren't supported.
  static ServiceResult<FilterPattern> parse(std::string_view text);
  bool matches(std::string_view message) const;

 private:
  std::vector<std::string> all_;
  std::vector<std::string> any_;
  std::vector<std::string> none_;
};

}  // namespace martlet::cloud::logs
