#pragma once
#include <string>
#include <string_view>

#include <martlet/aws/kms/kms.hpp>
#include <martlet/cloud/api/call.hpp>
#include <martlet/config/secret.hpp>

namespace martlet::cloud::kms {

class KeyStore;
struct Key;

/// Which key is used, and for what.
struct KeyUse {
  std::string key{};  ///< an id, an ARN, "alias/orders" or an alias's ARN; of another account only by an ARN
  aws::EncryptionContext context{};
  std::string via_service{};  ///< "ssm": the service that uses the key for its caller; empty: the caller itself
};

struct Encrypted {
  std::string bytes{};  ///< says which key it needs
  std::string key_arn{};
};
struct Decrypted {
  Secret text{};
  std::string key_arn{};
};

/// Encrypts with KMS keys for a caller, who must be allowed to by the key's policy, and where that leaves it to IAM, by its own.
/// All fail with NotFoundException, DisabledException, KMSInvalidStateException, and as access is refused.
class Encryption {
 public:
  Encryption(KeyStore& store, const Secret& master_key) : store_(store), master_key_(master_key) {}

  Reply<Encrypted> encrypt(const Call& call, const KeyUse& use, std::string_view text, std::string_view action = "kms:Encrypt");
  /// Fails with InvalidCiphertextException also where the context is another one; IncorrectKeyException where `use.key` is given, and isn't
  /// the key that it was encrypted with.
  Reply<Decrypted> decrypt(const Call& call, const KeyUse& use, std::string_view encrypted);
  /// May the caller do this with the key, and is it in a state for it? Gives its ARN.
  Reply<std::string> permit(const Call& call, const KeyUse& use, std::string_view action);

 private:
  Reply<Key> usable(const Call& call, const KeyUse& use, std::string_view action);
  std::string secret_of(const Key& key) const;

  KeyStore& store_;
  const Secret& master_key_;
};

}  // namespace martlet::cloud::kms
