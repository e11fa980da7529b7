#pragma once
#include <memory>
#include <vector>

#include <martlet/deploy/decision/deployer_clients.hpp>
#include <martlet/deploy/decision/rate_limited_lambda.hpp>

namespace martlet::deploy {

/// A DeployerClients whose calls obey the rate limits of each account.
class RateLimitedClients {
 public:
  RateLimitedClients(const DeployerClients& clients, double rate);
  const DeployerClients& clients() const { return clients_; }

 private:
  std::vector<std::unique_ptr<RateLimitedLambda>> lambdas_;
  DeployerClients clients_;
};

}  // namespace martlet::deploy
