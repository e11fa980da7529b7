#pragma once
#include <functional>

#include <martlet/aws/connection.hpp>

#include "endpoint.hpp"
#include "http_sender.hpp"
#include "retry_policy.hpp"

namespace martlet::aws {

/// What the calls of a connection learn from each other.
struct CallState {
  RetryTokens tokens;
  SendRate rate;
  std::chrono::milliseconds clock_skew{};  ///< how far the service's clock is ahead of ours
};

struct Connection::Parts {
  std::shared_ptr<HttpSender> http;
  std::shared_ptr<CredentialsProvider> credentials;
  EndpointUrls endpoints;
  std::string region;
  RetryOptions retries;
  TimeOptions times;
  std::shared_ptr<CallState> state = std::make_shared<CallState>();
  std::function<WallTime()> wall = wall_now;
  Dice dice;
  Log log;

  /// Where requests of `service` go.
  Endpoint endpoint(const Service& service) const;
  /// Was it named, so that it isn't AWS's own?
  bool has_own_endpoint(const Service& service) const;
};

/// From 0 up to 1, seeded by the system.
Dice random_dice();

}  // namespace martlet::aws
