#include <martlet/base/encoding.hpp>

#include "kms_handlers.hpp"

namespace martlet::cloud::kms {

ServiceResult<aws::EncryptResponse> encrypt(KmsEncryption& encryption, Call& call, aws::EncryptRequest& request) {
  constexpr std::size_t bytes_max = 4096;
  const std::optional<std::string> text = from_base64(request.plaintext.reveal());
  if (!text || text->empty() || text->size() > bytes_max)
    return service_error(400, "ValidationException",
                         "1 validation error detected: Value at 'plaintext' failed to satisfy constraint: Member must have length "
                         "less than or equal to 4096 and greater than or equal to 1");
  KeyUse use{.key = request.key_id};
  if (request.encryption_context) use.context = *request.encryption_context;
  const ServiceResult<Encrypted> encrypted = encryption.encrypt(call, use, *text);
  if (!encrypted) return std::unexpected(encrypted.error());
  return aws::EncryptResponse{aws::Blob(encrypted->bytes), encrypted->key_arn, "SYMMETRIC_DEFAULT"};
}

}  // namespace martlet::cloud::kms
