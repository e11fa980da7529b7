#pragma once
#include <chrono>
#include <memory>
#include <string>

#include <martlet/aws/session/credentials_provider.hpp>
#include <martlet/base/log.hpp>

namespace martlet::aws {

struct RetryOptions {
  enum class Mode {
    standard,  ///< up to attempts_max, exponential with full jitter, a bucket of retry tokens
    adaptive,  ///< standard, and a send rate that falls with throttling and rises again
  };
  Mode mode = Mode::standard;
  int attempts_max = 3;                       ///< including the first one
  std::chrono::milliseconds delay_base{100};  ///< doubles with each attempt; throttling begins at 5 times it
  std::chrono::milliseconds delay_max{20'000};
};

/// An upload gets one more second for every 256 KiB.
struct TimeOptions {
  std::chrono::milliseconds attempt_wait_max{60'000};  ///< from sending to the last byte of a response that isn't streamed
  std::chrono::milliseconds call_wait_max{180'000};    ///< with all retries and waits
  std::chrono::milliseconds silence_max{30'000};       ///< without a byte of a stream
};

/// The state that clients share: credentials, region, endpoints, retries, time limits, and the HTTP client. A cheap value: copies share
/// connections, retry tokens and cached credentials. Belongs to the thread of its HTTP client's loop.
///
///     Result<Session> session = open_session(reactor, ProcessEnvironment());
///     LambdaClient lambda(*session);
///     LambdaClient lower(as_role(*session, {.role_arn = "arn:aws:iam::...:role/promotion", .external_id = "x"}));
class Session {
 public:
  /// Copies with other credentials, another endpoint (for every service), other retries or time limits.
  Session with_credentials(std::shared_ptr<CredentialsProvider> credentials) const;
  Result<Session> at(const std::string& endpoint_url) const;
  Session with_retries(RetryOptions retries) const;
  Session with_times(TimeOptions times) const;

  const std::string& region() const;
  const std::shared_ptr<CredentialsProvider>& credentials() const;

  /// For use by the services' clients.
  struct Parts;
  explicit Session(std::shared_ptr<const Parts> parts) : parts_(std::move(parts)) {}
  const Parts& parts() const { return *parts_; }

 private:
  std::shared_ptr<const Parts> parts_;
};

}  // namespace martlet::aws
