#pragma once
#include <chrono>
#include <memory>
#include <string>

#include <martlet/aws/session/credentials_provider.hpp>
#include <martlet/base/log.hpp>

namespace martlet::aws {

struct RetryOptions {
  enum class Mode {
    standard,  ///< up to attempts_max attempts, exponential delays with full jitter, a budget of retry tokens
    adaptive,  ///< like standard, with a send rate that falls with throttling and rises again
  };
  Mode mode = Mode::standard;
  int attempts_max = 3;                       ///< including the first one
  std::chrono::milliseconds delay_base{100};  ///< doubles with each attempt; five times as long after throttling
  std::chrono::milliseconds delay_max{20'000};
};

/// The time limits of calls. An upload is allowed one more second for every 256 KiB.
struct TimeLimits {
  std::chrono::milliseconds attempt_wait_max{60'000};  ///< from sending the request to the last byte of a response that isn't streamed
  std::chrono::milliseconds call_wait_max{180'000};    ///< for a whole call, with all retries and delays
  std::chrono::milliseconds silence_max{30'000};       ///< between two parts of a streamed body
};

/// The state that clients share: credentials, region, endpoints, retries, time limits, and the HTTP client. It is cheap to copy: copies
/// share connections, retry tokens and cached credentials. Belongs to the thread of its HTTP client's loop.
///
///     Result<Session> session = open_session(reactor, ProcessEnvironment());
///     LambdaClient lambda(*session);
///     LambdaClient lower(as_role(*session, {.role_arn = "arn:aws:iam::...:role/promotion", .external_id = "x"}));
class Session {
 public:
  /// Return copies with other credentials, another endpoint (for every service), other retries or other time limits.
  Session with_credentials(std::shared_ptr<CredentialsProvider> credentials) const;
  Result<Session> at(const std::string& endpoint_url) const;
  Session with_retries(RetryOptions retries) const;
  Session with_time_limits(TimeLimits times) const;

  const std::string& region() const;
  const std::shared_ptr<CredentialsProvider>& credentials() const;

  /// For the clients of services only.
  struct Parts;
  explicit Session(std::shared_ptr<const Parts> parts) : parts_(std::move(parts)) {}
  const Parts& parts() const { return *parts_; }

 private:
  std::shared_ptr<const Parts> parts_;
};

}  // namespace martlet::aws
