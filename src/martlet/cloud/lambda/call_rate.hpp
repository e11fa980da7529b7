#pragma once
#include <map>
#include <string>

#include <martlet/base/clock.hpp>

namespace martlet::cloud::lambda {

/// How many calls an account may make: as many a second as it is given, and as many at once as a second's.
class CallRate {
 public:
  /// `per_second_max` 0: no limit.
  explicit CallRate(double per_second_max) : per_second_max_(per_second_max) {}
  /// Counts a call. false: it is one too many, and isn't counted.
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
