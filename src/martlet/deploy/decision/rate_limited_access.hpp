#pragma once
#include <memory>
#include <vector>

#include <martlet/deploy/decision/access.hpp>
#include <martlet/deploy/decision/rate_limited_lambda.hpp>

namespace martlet::deploy {

/// An Access whose calls keep to the rate limits of each account.
class RateLimitedAccess {
 public:
  RateLimitedAccess(const Access& access, double rate);
  const Access& access() const { return access_; }

 private:
  std::vector<std::unique_ptr<RateLimitedLambda>> lambdas_;
  Access access_;
};

}  // namespace martlet::deploy
