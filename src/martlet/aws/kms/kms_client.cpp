#include <martlet/aws/kms/kms_client.hpp>

#include <martlet/base/encoding.hpp>

namespace martlet::aws {
namespace {

Failure not_base64() {
  Failure failure;
  failure.code = failure_code::malformed_response;
  failure.operation = "KMS.Decrypt";
  failure.message = "the plaintext isn't base64";
  return failure;
}

std::optional<EncryptionContext> nullopt_if_empty(EncryptionContext context) {
  if (context.empty()) return std::nullopt;
  return context;
}

}  // namespace

Task<Outcome<std::string>> KmsClient::encrypt_bytes(std::string key, Secret plaintext, EncryptionContext context) {
  EncryptRequest request;
  request.key_id = std::move(key);
  request.plaintext = WireSecret(to_base64(plaintext.reveal()));
  request.encryption_context = nullopt_if_empty(std::move(context));
  Outcome<EncryptResponse> outcome = co_await encrypt(std::move(request));
  if (!outcome) co_return std::unexpected(std::move(outcome.error()));
  co_return outcome->ciphertext_blob.bytes().value_or("");
}

Task<Outcome<Secret>> KmsClient::decrypt_bytes(std::string key, std::string ciphertext, EncryptionContext context) {
  DecryptRequest request;
  request.ciphertext_blob = Blob(ciphertext);
  request.key_id = std::move(key);
  request.encryption_context = nullopt_if_empty(std::move(context));
  Outcome<DecryptResponse> outcome = co_await decrypt(std::move(request));
  if (!outcome) co_return std::unexpected(std::move(outcome.error()));
  std::optional<std::string> bytes = from_base64(outcome->plaintext.reveal());
  if (!bytes) co_return std::unexpected(not_base64());
  co_return Secret(std::move(*bytes));
}

}  // namespace martlet::aws
