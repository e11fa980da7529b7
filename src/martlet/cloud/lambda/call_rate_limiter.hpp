#pragma once
#include <map>
#include <string>

#include <martlet/base/wall_time.hpp>

namespace martlet::cloud::lambda {

/// Limits the rate of each account's calls with a token bucket, which allows a burst of one second's calls.
class CallRateLimiter {
 public:
  /// A `per_second_max` of 0 means no limit.
  explicit CallRateLimiter(double per_second_max) : per_second_max_(per_second_max) {}
  /// Counts a call and returns true. If the call would exceed the limit, returns false without counting the call.
  bool admit(const std::string& account, WallTime now);

 private:
  struct Budget {
    double calls;
    WallTime at;
  };
  const double per_second_max_;
  std::map<std::string, Budget> budgets_;
};

}  // namespace martlet::cloud::lambda
