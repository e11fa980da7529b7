#pragma once
#include <memory>

#include <martlet/base/log.hpp>
#include <martlet/config/environment.hpp>
#include <martlet/config/remote_source.hpp>

namespace martlet::aws {

/// Remote configuration from SSM Parameter Store for any service, over HTTP or as a Lambda function, whose loop has no sockets. Parameters
/// are fetched on a separate loop, as blocking work, in a session that ends afterwards. Unlike SsmClientSource, it needs no Session: it
/// opens one for each fetch. A program that already has a Session and a loop with sockets uses SsmClientSource.
///
///     auto remotes = std::make_shared<Remotes>(std::make_shared<aws::ParameterStoreSource>());
///     remotes->add<Limits>("/orders/limits", server.services());
///     server.on_initialize([remotes] { return remotes->fetch(); });
class ParameterStoreSource final : public RemoteSource {
 public:
  /// Each fetch reads the region, endpoint and credentials from `environment`, like open_session().
  explicit ParameterStoreSource(std::shared_ptr<const Environment> environment = std::make_shared<ProcessEnvironment>(), Log log = Log());
  std::string name() const override { return "SSM Parameter Store"; }
  Task<Result<std::string>> fetch(std::string parameter) override;
  Task<std::vector<Result<std::string>>> fetch_all(std::vector<std::string> parameters) override;

 private:
  std::vector<Result<std::string>> fetch_blocking(std::vector<std::string> parameters) const;
  const std::shared_ptr<const Environment> environment_;
  const Log log_;
};

}  // namespace martlet::aws
