#pragma once
#include <memory>

#include <martlet/aws/ssm/ssm.hpp>
#include <martlet/config/remote_source.hpp>

namespace martlet::aws {

/// Remote configuration from SSM Parameter Store: `Remote<Limits>` named "/orders/limits" is the parameter of that name, decrypted if it
/// is a SecureString. Unlike ParameterStoreSource, it calls the client that it is given, on the loop of the caller: for a program that has
/// a Session of its own. A service uses ParameterStoreSource.
///
///     Remotes remotes(std::make_shared<SsmClientSource>(std::make_shared<SsmClient>(session)));
class SsmClientSource final : public RemoteSource {
 public:
  explicit SsmClientSource(std::shared_ptr<Ssm> ssm) : ssm_(std::move(ssm)) {}
  std::string name() const override { return "SSM Parameter Store"; }
  Task<Result<std::string>> fetch(std::string parameter) override;

 private:
  const std::shared_ptr<Ssm> ssm_;
};

}  // namespace martlet::aws
