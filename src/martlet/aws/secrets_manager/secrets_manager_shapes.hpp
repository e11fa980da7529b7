#pragma once
#include <optional>
#include <string>
#include <vector>

#include <martlet/aws/wire/wire_secret.hpp>
#include <martlet/schema/type.hpp>

/// The shapes of AWS Secrets Manager's GetSecretValue. SecretsManagerClient calls it. Contract: AWS Secrets Manager API Reference.
namespace martlet::aws {

struct GetSecretValueRequest {
  std::string secret_id;  ///< a name or an ARN
  std::optional<std::string> version_id{};
  std::optional<std::string> version_stage{};  ///< such as AWSPREVIOUS; default: AWSCURRENT
};
struct GetSecretValueResponse {
  std::string arn;
  std::string name;
  std::string version_id;
  std::optional<WireSecret> secret_string{};
  std::optional<WireSecret> secret_binary{};  ///< base64
  std::vector<std::string> version_stages{};
  std::optional<double> created_date{};  ///< seconds since 1970
};

Schema describe(Type<GetSecretValueRequest>);
Schema describe(Type<GetSecretValueResponse>);

}  // namespace martlet::aws
