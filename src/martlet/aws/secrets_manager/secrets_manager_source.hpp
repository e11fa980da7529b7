#pragma once
#include <memory>

#include <martlet/aws/client/client.hpp>
#include <martlet/config/remote_source.hpp>

namespace martlet::aws {

/// Remote configuration from AWS Secrets Manager: `Remote<Passwords>` named "orders/passwords" is the secret of that name (or ARN), whose
/// text is JSON. Works over HTTP and in a Lambda function. Members of the type martlet::Secret are never shown.
///
///     auto secrets = std::make_shared<Remotes>(std::make_shared<aws::SecretsManagerSource>());
///     secrets->add<Passwords>("orders/passwords", server.services());
///     server.on_initialize([secrets] { return secrets->fetch(); });
class SecretsManagerSource final : public RemoteSource {
 public:
  /// Creates a source with its own client, which the process's environment configures.
  SecretsManagerSource();
  explicit SecretsManagerSource(std::shared_ptr<Client> client) : client_(std::move(client)) {}
  std::string name() const override { return "AWS Secrets Manager"; }
  Task<Result<std::string>> fetch(std::string parameter) override;

 private:
  const std::shared_ptr<Client> client_;
};

}  // namespace martlet::aws
