#pragma once
#include <chrono>
#include <memory>
#include <optional>
#include <string>

#include <martlet/aws/credentials.hpp>
#include <martlet/base/log.hpp>
#include <martlet/config/environment.hpp>

namespace martlet::net {
class Client;
struct ClientOptions;
}  // namespace martlet::net

namespace martlet::aws {

struct RetryOptions {
  enum class Mode {
    standard,  ///< up to attempts_max, exponential with full jitter, a bucket of retry tokens
    adaptive,  ///< standard, and a rate of sending that falls with throttling and rises again
  };
  Mode mode = Mode::standard;
  int attempts_max = 3;                       ///< the first one included
  std::chrono::milliseconds delay_base{100};  ///< doubles with each attempt; throttling begins at 5 times it
  std::chrono::milliseconds delay_max{20'000};
};

/// An upload is given one second more for every 256 KiB.
struct TimeOptions {
  std::chrono::milliseconds attempt_wait_max{60'000};  ///< from sending to the last byte of an answer that is no stream
  std::chrono::milliseconds call_wait_max{180'000};    ///< with all retries and waits
  std::chrono::milliseconds silence_max{30'000};       ///< of a stream, without a byte
};

/// A role to take on.
struct RoleOptions {
  std::string role_arn;
  std::string session_name = "martlet";
  std::optional<std::string> external_id{};
  std::chrono::seconds duration{3600};
};

/// For the HTTP client underneath: the certificates that AWS_CA_BUNDLE names are trusted, where it is set.
net::ClientOptions http_options(const Environment& environment);

/// What clients call through: credentials, region, endpoints, retries, time limits, and the HTTP client underneath. A cheap value: copies
/// share it, and with it kept connections, retry tokens and cached credentials. Belongs to the thread of its HTTP client's loop.
///
///     net::Client http(reactor, http_options(ProcessEnvironment()));
///     Result<Connection> connection = Connection::open(http, ProcessEnvironment());
///     LambdaClient lambda(*connection);
///     LambdaClient lower(connection->as_role({.role_arn = "arn:aws:iam::...:role/promotion", .external_id = "x"}));
class Connection {
 public:
  /// From the environment and the shared files, as AWS's SDKs read them: AWS_REGION, AWS_DEFAULT_REGION, AWS_PROFILE, AWS_ENDPOINT_URL,
  /// AWS_ENDPOINT_URL_<SERVICE>, AWS_IGNORE_CONFIGURED_ENDPOINT_URLS, AWS_RETRY_MODE, AWS_MAX_ATTEMPTS; credentials from the default
  /// chain. `http` must outlive the connection and all its copies.
  /// Fails with Code::missing where there is no region, Code::malformed for a setting that can't be read.
  static Result<Connection> open(net::Client& http, const Environment& environment, Log log = Log());

  /// The same with other credentials, region, endpoint (for every service), retries, time limits.
  Connection with_credentials(std::shared_ptr<CredentialsProvider> credentials) const;
  Connection in_region(std::string region) const;
  Result<Connection> at(const std::string& endpoint_url) const;
  Connection with_retries(RetryOptions retries) const;
  Connection with_times(TimeOptions times) const;
  /// The same as this role, which is taken on with the credentials that this one has, and again before they expire.
  Connection as_role(RoleOptions role) const;

  const std::string& region() const;
  const std::shared_ptr<CredentialsProvider>& credentials() const;

  /// For the clients of this room.
  struct Parts;
  explicit Connection(std::shared_ptr<const Parts> parts) : parts_(std::move(parts)) {}
  const Parts& parts() const { return *parts_; }

 private:
  std::shared_ptr<const Parts> parts_;
};

}  // namespace martlet::aws
