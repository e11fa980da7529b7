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
  /// Region, endpoints, credentials and the rest are read from it as by open_session(), when the first call is made.
  std::shared_ptr<const Environment> environment = std::make_shared<ProcessEnvironment>();
  std::optional<RetryOptions> retries{};  ///< nullopt: as the environment says
  TimeOptions times{};
  std::optional<RoleOptions> role{};  ///< a role to use, assumed with the credentials of the environment
  Log log{};
};

/// The Client over HTTP/1.1 and TLS. Its session and its connections are on a separate thread, which the first call starts, so it serves
/// every loop: the loops of a server, the loop without sockets of a Lambda function, and plain functions. Passes on the X-Ray trace of the
/// request that is being handled.
class NetClient final : public Client {
 public:
  explicit NetClient(ClientOptions options = {});
  NetClient(const NetClient&) = delete;
  /// No call may be in progress.
  ~NetClient() override;

  /// Are the settings complete and valid? Fails as open_session() does; makes no call and needs no credentials.
  static Result<void> check(const ClientOptions& options);

  Task<Answer<void>> send(const Operation& operation, const void* request, void* response) override;

 private:
  class Sessions;
  std::shared_ptr<Sessions> sessions_;  // used only on the thread
  struct Thread;
  std::unique_ptr<Thread> thread_;
};

}  // namespace martlet::aws
