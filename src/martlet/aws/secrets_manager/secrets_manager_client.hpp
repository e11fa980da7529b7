#pragma once
#include <martlet/aws/client/client.hpp>
#include <martlet/aws/secrets_manager/secrets_manager_operations.hpp>

namespace martlet::aws {

/// A client of AWS Secrets Manager, which `services.singleton<SecretsManagerClient>()` provides.
class SecretsManagerClient {
 public:
  explicit SecretsManagerClient(Client& client) : client_(client) {}

  Task<Outcome<GetSecretValueResponse>> get_secret_value(GetSecretValueRequest request) {
    return client_.call(secrets_manager_operations::get_secret_value, std::move(request));
  }

 private:
  Client& client_;
};

}  // namespace martlet::aws
