#include <martlet/base/encoding.hpp>

#include "kms_handlers.hpp"

namespace martlet::cloud::kms {

ServiceResult<aws::DecryptResponse> decrypt(KmsEncryption& encryption, Call& call, aws::DecryptRequest& request) {
  KeyUse use{.key = request.key_id.value_or("")};
  if (request.encryption_context) use.context = *request.encryption_context;
  const ServiceResult<Decrypted> decrypted = encryption.decrypt(call, use, request.ciphertext_blob.bytes().value_or(""));
  if (!decrypted) return std::unexpected(decrypted.error());
  return aws::DecryptResponse{aws::WireSecret(to_base64(decrypted->text.reveal())), decrypted->key_arn, "SYMMETRIC_DEFAULT"};
}

}  // namespace martlet::cloud::kms
