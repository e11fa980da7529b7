#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <martlet/aws/wire/blob.hpp>
#include <martlet/aws/wire/wire_secret.hpp>
#include <martlet/schema/type.hpp>

/// The shapes of AWS KMS's operations that encrypt. KmsClient (kms_client.hpp) calls them. Contract: AWS KMS API Reference.
namespace martlet::aws {

/// The context that a ciphertext is bound to: decryption needs the same context. A context isn't secret, and CloudTrail logs it.
using EncryptionContext = std::map<std::string, std::string>;

struct EncryptRequest {
  std::string key_id;    ///< an id, an ARN, or "alias/orders"
  WireSecret plaintext;  ///< at most 4,096 bytes in base64; see KmsClient::encrypt_bytes()
  std::optional<EncryptionContext> encryption_context{};
  std::optional<std::string> encryption_algorithm{};
};
struct EncryptResponse {
  Blob ciphertext_blob;
  std::string key_id;  ///< the key's ARN
  std::optional<std::string> encryption_algorithm{};
};

struct DecryptRequest {
  Blob ciphertext_blob;
  std::optional<EncryptionContext> encryption_context{};
  std::optional<std::string> key_id{};  ///< the only key to use; the one that the ciphertext names may be its sender's choice
  std::optional<std::string> encryption_algorithm{};
};
struct DecryptResponse {
  WireSecret plaintext;  ///< base64
  std::string key_id;
  std::optional<std::string> encryption_algorithm{};
};

struct GenerateDataKeyRequest {
  std::string key_id;
  std::optional<EncryptionContext> encryption_context{};
  std::optional<std::string> key_spec{};  ///< AES_256 or AES_128; set this or number_of_bytes
  std::optional<int> number_of_bytes{};   ///< 1 to 1,024
};
/// To encrypt more than 4,096 bytes, use the plaintext key on this side, and store the encrypted key with the data.
struct GenerateDataKeyResponse {
  Blob ciphertext_blob;
  WireSecret plaintext;  ///< base64
  std::string key_id;
};

Schema describe(Type<EncryptRequest>);
Schema describe(Type<EncryptResponse>);
Schema describe(Type<DecryptRequest>);
Schema describe(Type<DecryptResponse>);
Schema describe(Type<GenerateDataKeyRequest>);
Schema describe(Type<GenerateDataKeyResponse>);

}  // namespace martlet::aws
