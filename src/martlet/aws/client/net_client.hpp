#pragma once
#include <memory>
#include <optional>

#include <martlet/aws/client/client.hpp>
#include <martlet/aws/credentials/assumed_role.hpp>
#include <martlet/aws/session/session.hpp>
#include <martlet/base/log.hpp>
#include <martlet/config/environment.hpp>

namespace martlet::aws {

struct ClientOptions {
  /// The source of the region, endpoints, credentials and other settings (see open_session()). It is read when the first call is made.
  std::shared_ptr<const Environment> environment = std::make_shared<ProcessEnvironment>();
  std::optional<RetryOptions> retries{};  ///< if empty, those of the environment
  TimeLimits times{};
  std::optional<RoleOptions> role{};  ///< the role to call with, assumed with the environment's credentials
  Log log{};
};

/// The Client that calls AWS over HTTP/1.1 and TLS. Its session and its connections belong to a separate thread, which the first call
/// starts. It can therefore be called from every loop (a server's, or a Lambda function's, which has no sockets) and from plain functions.
/// Its calls pass on the X-Ray trace of the request that is being handled.
class NetClient final : public Client {
 public:
  explicit NetClient(ClientOptions options = {});
  NetClient(const NetClient&) = delete;
  /// Must not be destroyed while a call is in progress.
  ~NetClient() override;

  /// Checks that the settings are complete and valid. Fails like open_session(). Makes no call and needs no credentials.
  static Result<void> check(const ClientOptions& options);

  Task<Outcome<void>> send(const Operation& operation, const void* request, void* response) override;

 private:
  class Sessions;
  std::shared_ptr<Sessions> sessions_;  // used only on `thread_`
  struct Thread;
  std::unique_ptr<Thread> thread_;
};

}  // namespace martlet::aws
