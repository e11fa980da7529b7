#include <martlet/aws/secrets_manager/secrets_manager_source.hpp>

#include <martlet/aws/client/net_client.hpp>
#include <martlet/aws/secrets_manager/secrets_manager_client.hpp>

namespace martlet::aws {

SecretsManagerSource::SecretsManagerSource() : SecretsManagerSource(std::make_shared<NetClient>()) {}

Task<Result<std::string>> SecretsManagerSource::fetch(std::string parameter) {
  GetSecretValueRequest request;
  request.secret_id = std::move(parameter);
  Outcome<GetSecretValueResponse> outcome = co_await client_->call(secrets_manager_operations::get_secret_value, std::move(request));
  if (!outcome) co_return std::unexpected(to_error(outcome.error()));
  if (!outcome->secret_string) co_return failure(Code::malformed, "the secret is binary, not text", "store it as JSON text");
  co_return outcome->secret_string->reveal();
}

}  // namespace martlet::aws
