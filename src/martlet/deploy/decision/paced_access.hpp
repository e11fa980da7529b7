#pragma once
#include <memory>
#include <vector>

#include <martlet/deploy/decision/access.hpp>
#include <martlet/deploy/decision/paced_lambda.hpp>

namespace martlet::deploy {

/// An Access whose calls keep to the rate limits of each account.
class PacedAccess {
 public:
  PacedAccess(const Access& access, double rate);
  const Access& access() const { return access_; }

 private:
  std::vector<std::unique_ptr<PacedLambda>> lambdas_;
  Access access_;
};

}  // namespace martlet::deploy
