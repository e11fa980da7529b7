#pragma once
#include <string>
#include <string_view>

#include <martlet/aws/kms/kms_shapes.hpp>
#include <martlet/cloud/api/call.hpp>
#include <martlet/config/secret.hpp>

namespace martlet::cloud::kms {

class KeyStore;
struct Key;

/// A key to be used, and the context of its use.
struct KeyUse {
  std::string key{};  ///< an id, an ARN, "alias/orders" or an alias's ARN; a key of another account needs an ARN
  aws::EncryptionContext context{};
  std::string via_service{};  ///< the service that uses the key on behalf of the caller, such as "ssm"; empty if the caller does
};

struct Encrypted {
  std::string bytes{};  ///< includes the ARN of the key
  std::string key_arn{};
};
struct Decrypted {
  Secret text{};
  std::string key_arn{};
};

/// Encrypts and decrypts with KMS keys on behalf of a caller. The key's policy must allow this or, if it delegates to IAM, the caller's own
/// policies. All functions fail with NotFoundException, DisabledException or KMSInvalidStateException, or if access is denied.
class KmsEncryption {
 public:
  KmsEncryption(KeyStore& store, const Secret& master_key) : store_(store), master_key_(master_key) {}

  ServiceResult<Encrypted> encrypt(const Call& call, const KeyUse& use, std::string_view text, std::string_view action = "kms:Encrypt");
  /// Decrypts `encrypted`. Also fails with InvalidCiphertextException, for instance if the context differs, and with IncorrectKeyException
  /// if `use.key` is given but isn't the key that was used to encrypt.
  ServiceResult<Decrypted> decrypt(const Call& call, const KeyUse& use, std::string_view encrypted);

 private:
  ServiceResult<Key> usable(const Call& call, const KeyUse& use, std::string_view action);
  std::string secret_of(const Key& key) const;

  KeyStore& store_;
  const Secret& master_key_;
};

}  // namespace martlet::cloud::kms
