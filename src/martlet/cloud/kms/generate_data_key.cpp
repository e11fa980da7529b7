#include <martlet/base/encoding.hpp>
#include <martlet/base/random.hpp>
#include <martlet/base/sha256.hpp>

#include "kms_handlers.hpp"

namespace martlet::cloud::kms {
namespace {

// Returns nullopt if neither or both of KeySpec and NumberOfBytes are given.
std::optional<int> size_of(const aws::GenerateDataKeyRequest& request) {
  constexpr int aes_256_bytes = 32;
  constexpr int aes_128_bytes = 16;
  if (request.key_spec.has_value() == request.number_of_bytes.has_value()) return std::nullopt;
  if (request.number_of_bytes) return request.number_of_bytes;
  return *request.key_spec == "AES_256" ? aes_256_bytes : aes_128_bytes;
}

std::string random_bytes(std::size_t count) {
  constexpr std::size_t digits = 64;
  std::string bytes;
  while (bytes.size() < count) bytes += sha256(random_hex(digits));
  return bytes.substr(0, count);
}

}  // namespace

ServiceResult<aws::GenerateDataKeyResponse> generate_data_key(KmsEncryption& encryption, Call& call, aws::GenerateDataKeyRequest& request) {
  const std::optional<int> size = size_of(request);
  if (!size) return service_error(400, "ValidationException", "Please specify either number of bytes or key spec.");
  KeyUse use{.key = request.key_id};
  if (request.encryption_context) use.context = *request.encryption_context;
  const std::string key = random_bytes(static_cast<std::size_t>(*size));
  const ServiceResult<Encrypted> encrypted = encryption.encrypt(call, use, key, "kms:GenerateDataKey");
  if (!encrypted) return std::unexpected(encrypted.error());
  return aws::GenerateDataKeyResponse{aws::Blob(encrypted->bytes), aws::WireSecret(to_base64(key)), encrypted->key_arn};
}

}  // namespace martlet::cloud::kms
