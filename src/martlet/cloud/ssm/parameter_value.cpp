#include "parameter_value.hpp"

#include <martlet/base/encoding.hpp>
#include <martlet/cloud/api/unix_time.hpp>

namespace martlet::cloud::ssm {
namespace {

// Returns how a version uses its KMS key. Contract: Systems Manager User Guide, "How AWS Systems Manager Parameter Store uses AWS KMS".
kms::KeyUse use_of(const ParameterVersion& version) {
  return {.key = version.key_id, .context = {{"PARAMETER_ARN", version.arn()}}, .via_service = "ssm"};
}

// Converts an error of the key to one of the parameter; AccessDeniedException is returned unchanged.
ServiceError key_error(ServiceError error) {
  if (error.code == "AccessDeniedException") return error;
  return {400, "InvalidKeyId", std::move(error.message), {}};
}

}  // namespace

ServiceResult<> set_value(Backend& ssm, const Call& call, ParameterVersion& version, const std::string& text) {
  version.value = text;
  if (!version.is_secure()) return {};
  const std::string_view action = version.tier == "Advanced" ? "kms:GenerateDataKey" : "kms:Encrypt";
  const ServiceResult<kms::Encrypted> encrypted = ssm.encryption.encrypt(call, use_of(version), text, action);
  if (!encrypted) return std::unexpected(key_error(encrypted.error()));
  version.value = to_base64(encrypted->bytes);
  return {};
}

ServiceResult<aws::WireSecret> value_of(Backend& ssm, const Call& call, const ParameterVersion& version, bool is_decrypted) {
  if (!version.is_secure() || !is_decrypted) return aws::WireSecret(version.value);
  kms::KeyUse use = use_of(version);
  use.key.clear();  // the ciphertext names the key, and an alias may point at another key by now
  const ServiceResult<kms::Decrypted> decrypted = ssm.encryption.decrypt(call, use, from_base64(version.value).value_or(""));
  if (!decrypted) return std::unexpected(key_error(decrypted.error()));
  return aws::WireSecret(decrypted->text.reveal());
}

ServiceResult<Parameter> to_parameter(Backend& ssm, const Call& call, const ParameterVersion& version, bool is_decrypted) {
  ServiceResult<aws::WireSecret> value = value_of(ssm, call, version, is_decrypted);
  if (!value) return std::unexpected(value.error());
  Parameter answer;
  answer.name = version.name;
  answer.type = version.type;
  answer.value = *std::move(value);
  answer.version = version.version;
  answer.arn = version.arn();
  answer.data_type = version.data_type;
  answer.last_modified_date = unix_seconds(version.modified);
  return answer;
}

}  // namespace martlet::cloud::ssm
