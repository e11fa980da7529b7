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
  std::uint16_t port = 0;  ///< if 0, the system chooses a free port
  /// The state's folder. If nullopt, the state is temporary and deleted with this object.
  std::optional<std::filesystem::path> state{};
  std::string version{};                         ///< the program's version, for status_path
  bool is_strict = false;                        ///< if true, only issued keys are accepted; see IdentityOptions
  std::chrono::milliseconds lambda_pending{30};  ///< how long a new function stays Pending, or an update InProgress; may be 0
  LambdaLimits lambda_limits{};
  /// The time between a pipeline job's continuation token and the next invocation of its function.
  std::chrono::milliseconds pipeline_continuation_delay{5000};
  Log log{};
};

/// The path of a running cloud's status, for anyone on this machine, without credentials: GET returns {"martlet": version, "endpoint",
/// "state", "isolation", "services": {"Lambda": 40, ...}, "accounts": {"111111111111": {"functions": 3, ...}}}. No AWS path begins with an
/// underscore.
inline constexpr const char* status_path = "/_martlet/status";

/// A local cloud: the AWS services that Martlet's users need, for several accounts, at one address. Everything runs on the reactor's
/// thread.
class LocalCloud {
 public:
  /// Opens the state and starts to listen. Fails as net::Server::listen() and StateFolder::open() do.
  static Result<LocalCloud> open(net::Reactor& reactor, LocalCloudOptions options);
  LocalCloud(LocalCloud&&) noexcept;
  ~LocalCloud();

  /// Returns the URL for AWS_ENDPOINT_URL, such as "http://127.0.0.1:4566".
  const std::string& endpoint() const;
  /// Returns the state folder.
  const std::filesystem::path& state() const;

  /// Refuses new requests, lets running ones finish within `grace`, then calls `stopped` on the loop.
  void stop(std::chrono::milliseconds grace, std::move_only_function<void()> stopped);

 private:
  struct Parts;
  explicit LocalCloud(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace martlet::cloud
