#pragma once
#include <memory>

#include <martlet/aws/client/client.hpp>
#include <martlet/config/remote_source.hpp>

namespace martlet::aws {

/// Remote configuration from AWS Secrets Manager: `Remote<Passwords>` named "orders/passwords" is the secret of that name (or ARN), whose
/// text is JSON. Over HTTP, or as a Lambda function. In the struct, a martlet::Secret is shown nowhere.
///
///     auto secrets = std::make_shared<Remotes>(std::make_shared<aws::SecretStore>());
///     secrets->add<Passwords>("orders/passwords", server.services());
///     server.on_initialize([secrets] { return secrets->fetch(); });
class SecretStore final : public RemoteSource {
 public:
  /// With a client of its own, configured by the process's environment.
  SecretStore();
  explicit SecretStore(std::shared_ptr<Client> client) : client_(std::move(client)) {}
  std::string name() const override { return "AWS Secrets Manager"; }
  Task<Result<std::string>> fetch(std::string parameter) override;

 private:
  const std::shared_ptr<Client> client_;
};

}  // namespace martlet::aws
