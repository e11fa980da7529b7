#pragma once
#include <map>
#include <string>

#include <martlet/base/clock.hpp>

namespace martlet::cloud::lambda {

/// A limit for the rate of each account's calls. At most as many calls as are allowed per second may come at once.
class CallRateLimiter {
 public:
  /// A `per_second_max` of 0 means no limit.
  explicit CallRateLimiter(double per_second_max) : per_second_max_(per_second_max) {}
  /// Counts a call and returns true; returns false, without counting it, if it exceeds the limit.
  bool admits(const std::string& account, WallTime now);

 private:
  struct Budget {
    double calls;
    WallTime at;
  };
  const double per_second_max_;
  std::map<std::string, Budget> budgets_;
};

}  // namespace martlet::cloud::lambda
