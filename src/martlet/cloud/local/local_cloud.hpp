#pragma once
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include <martlet/base/log.hpp>
#include <martlet/base/result.hpp>
#include <martlet/cloud/lambda/lambda_limits.hpp>
#include <martlet/net/reactor/reactor.hpp>

namespace martlet::cloud {

struct LocalCloudOptions {
  std::string host = "127.0.0.1";
  std::uint16_t port = 0;  ///< 0: the system chooses one
  /// nullopt: the state goes with the cloud.
  std::optional<std::filesystem::path> state{};
  std::string version{};                         ///< of the program, for status_path
  bool is_strict = false;                        ///< only keys that were issued are accepted; see IdentityOptions
  std::chrono::milliseconds lambda_pending{30};  ///< how long a new function is Pending, and an update in progress; 0: not at all
  LambdaLimits lambda_limits{};
  /// Between a pipeline's job that gave a continuation token and the next invocation of its function.
  std::chrono::milliseconds pipeline_continuation_delay{5000};
  Log log{};
};

/// Where a running cloud says what it is, to anybody on this machine: GET of it answers {"martlet": version, "endpoint", "state",
/// "isolation", "services": {"Lambda": 40, ...}, "accounts": {"111111111111": {"functions": 3, ...}}}. No name of AWS's begins with an
/// underscore.
inline constexpr const char* status_path = "/_martlet/status";

/// The AWS that Martlet's users need, on this machine: several accounts, at one address. Everything runs on the reactor's thread.
class LocalCloud {
 public:
  /// Listens from now on. Fails as net::Server::listen() and StateFolder::open() do.
  static Result<LocalCloud> open(net::Reactor& reactor, LocalCloudOptions options);
  LocalCloud(LocalCloud&&) noexcept;
  ~LocalCloud();

  /// "http://127.0.0.1:4566", for AWS_ENDPOINT_URL.
  const std::string& endpoint() const;
  /// Where the state is.
  const std::filesystem::path& state() const;

  /// Refuses new requests, lets running ones finish within `grace`, and calls `stopped`, on the loop.
  void stop(std::chrono::milliseconds grace, std::move_only_function<void()> stopped);

 private:
  struct Parts;
  explicit LocalCloud(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace martlet::cloud
