#pragma once
#include <functional>

#include <martlet/aws/session/endpoint.hpp>
#include <martlet/aws/session/http_sender.hpp>
#include <martlet/aws/session/rate_limiter.hpp>
#include <martlet/aws/session/retry_policy.hpp>
#include <martlet/aws/session/session.hpp>

namespace martlet::aws {

/// State that the calls of a session share.
struct CallState {
  RetryTokens tokens;
  RateLimiter rate_limiter;                ///< used in adaptive mode
  std::chrono::milliseconds clock_skew{};  ///< how far the service's clock is ahead
};

struct Session::Parts {
  std::shared_ptr<HttpSender> http;
  std::shared_ptr<CredentialsProvider> credentials;
  EndpointUrls endpoints;
  EndpointVariant endpoint_variant;
  std::string region;
  RetryOptions retries;
  TimeLimits times;
  std::shared_ptr<CallState> state = std::make_shared<CallState>();
  std::function<WallTime()> wall = wall_now;
  RandomSource random;
  Log log;

  /// Returns the endpoint for requests to `service`.
  Endpoint endpoint(const Service& service) const;
  /// Returns whether `service` has a custom endpoint, rather than AWS's own.
  bool has_custom_endpoint(const Service& service) const;
};

/// Returns a source of random numbers from 0 to 1 (exclusive), seeded by the system.
RandomSource system_random();

}  // namespace martlet::aws
