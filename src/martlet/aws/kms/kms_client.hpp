#pragma once
#include <string>
#include <string_view>

#include <martlet/aws/client/client.hpp>
#include <martlet/aws/kms/kms_operations.hpp>
#include <martlet/config/secret.hpp>

namespace martlet::aws {

/// A client of AWS KMS, which `services.singleton<KmsClient>()` provides.
class KmsClient {
 public:
  explicit KmsClient(Client& client) : client_(client) {}

  /// Encrypts at most 4,096 bytes with a key (an id, an ARN, or "alias/orders"), bound to `context`. Returns the ciphertext's bytes.
  Task<Outcome<std::string>> encrypt_bytes(std::string key, Secret plaintext, EncryptionContext context = {});
  /// Decrypts what encrypt_bytes() encrypted with the same key and context. Fails for any other key or context (IncorrectKeyException,
  /// InvalidCiphertextException).
  Task<Outcome<Secret>> decrypt_bytes(std::string key, std::string ciphertext, EncryptionContext context = {});

  Task<Outcome<EncryptResponse>> encrypt(EncryptRequest request) { return client_.call(kms_operations::encrypt, std::move(request)); }
  Task<Outcome<DecryptResponse>> decrypt(DecryptRequest request) { return client_.call(kms_operations::decrypt, std::move(request)); }
  Task<Outcome<GenerateDataKeyResponse>> generate_data_key(GenerateDataKeyRequest request) {
    return client_.call(kms_operations::generate_data_key, std::move(request));
  }

 private:
  Client& client_;
};

}  // namespace martlet::aws
