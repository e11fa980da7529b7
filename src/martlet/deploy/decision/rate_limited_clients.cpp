#include "rate_limited_clients.hpp"

namespace martlet::deploy {

RateLimitedClients::RateLimitedClients(const DeployerClients& clients, double rate) : clients_(clients) {
  const auto rate_limited = [&](aws::Lambda* lambda) {
    return lambdas_.emplace_back(std::make_unique<RateLimitedLambda>(*lambda, rate)).get();
  };
  clients_.here = rate_limited(clients.here);
  for (SourceClient& source : clients_.sources) source.lambda = rate_limited(source.lambda);
}

}  // namespace martlet::deploy
