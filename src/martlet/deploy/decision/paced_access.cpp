#include "paced_access.hpp"

namespace martlet::deploy {

PacedAccess::PacedAccess(const Access& access, double rate) : access_(access) {
  const auto paced = [&](aws::Lambda* lambda) { return lambdas_.emplace_back(std::make_unique<PacedLambda>(*lambda, rate)).get(); };
  access_.here = paced(access.here);
  for (SourceAccess& source : access_.sources) source.lambda = paced(source.lambda);
}

}  // namespace martlet::deploy
