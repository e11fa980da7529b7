#pragma once
#include <string>
#include <string_view>
#include <vector>

#include <martlet/cloud/api/service_error.hpp>

namespace martlet::cloud::logs {

/// What FilterLogEvents compares unstructured messages with: all terms must be there, one of those with `?` suffices, none of those with
/// `-` may be. Terms are exact in case; "quoted ones" may have spaces in them.
/// Contract: CloudWatch Logs User Guide, "Filter pattern syntax".
class FilterPattern {
 public:
  /// Fails with InvalidParameterException, also for patterns of JSON, of space-delimited events and of regular expressions, which aren't
  /// supported.
  static Reply<FilterPattern> parse(std::string_view text);
  bool matches(std::string_view message) const;

 private:
  std::vector<std::string> all_;
  std::vector<std::string> any_;
  std::vector<std::string> none_;
};

}  // namespace martlet::cloud::logs
