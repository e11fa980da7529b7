#include "rate_limited_access.hpp"

namespace martlet::deploy {

RateLimitedAccess::RateLimitedAccess(const Access& access, double rate) : access_(access) {
  const auto rate_limited = [&](aws::Lambda* lambda) {
    return lambdas_.emplace_back(std::make_unique<RateLimitedLambda>(*lambda, rate)).get();
  };
  access_.here = rate_limited(access.here);
  for (SourceAccess& source : access_.sources) source.lambda = rate_limited(source.lambda);
}

}  // namespace martlet::deploy
