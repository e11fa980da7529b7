#include "kms_encryption.hpp"

#include <martlet/auth/session/seal.hpp>
#include <martlet/base/sha256.hpp>

#include "key_access.hpp"

namespace martlet::cloud::kms {
namespace {

// The context is authenticated with the ciphertext. Length prefixes separate names and texts.
std::string canonical(const aws::EncryptionContext& context) {
  std::string text;
  for (const auto& [name, of] : context) text += std::to_string(name.size()) + ":" + name + std::to_string(of.size()) + ":" + of;
  return text;
}

// The parts of a ciphertext: the key's ARN, a zero byte, the sealed text.
struct Parts {
  std::string_view arn;
  std::string_view sealed;
};
std::optional<Parts> split_ciphertext(std::string_view encrypted) {
  const std::size_t end = encrypted.find('\0');
  if (end == std::string_view::npos) return std::nullopt;
  return Parts{encrypted.substr(0, end), encrypted.substr(end + 1)};
}

ServiceError invalid_ciphertext() { return {400, "InvalidCiphertextException", "", {}}; }

}  // namespace

// Key material isn't stored; it is derived from the state folder's master key.
std::string KmsEncryption::secret_of(const Key& key) const { return hmac_sha256(master_key_.reveal(), "kms key " + key.id); }

ServiceResult<Key> KmsEncryption::usable(const Call& call, const KeyUse& use, std::string_view action) {
  ServiceResult<Key> key = find_key(store_, call, use.key);
  if (!key) return key;
  const ServiceResult<> allowed = authorize(call, *key, action, use);
  if (!allowed) return std::unexpected(allowed.error());
  if (key->deletion) return std::unexpected(pending_deletion(*key));
  if (!key->is_enabled) return service_error(400, "DisabledException", key->arn() + " is disabled.");
  return key;
}

ServiceResult<Encrypted> KmsEncryption::encrypt(const Call& call, const KeyUse& use, std::string_view text, std::string_view action) {
  const ServiceResult<Key> key = usable(call, use, action);
  if (!key) return std::unexpected(key.error());
  return Encrypted{key->arn() + '\0' + Seal(secret_of(*key)).close(text, canonical(use.context)), key->arn()};
}

ServiceResult<Decrypted> KmsEncryption::decrypt(const Call& call, const KeyUse& use, std::string_view encrypted) {
  const std::optional<Parts> parts = split_ciphertext(encrypted);
  if (!parts) return std::unexpected(invalid_ciphertext());
  KeyUse own = use;
  own.key = parts->arn;
  if (!use.key.empty()) {
    const ServiceResult<Key> requested = find_key(store_, call, use.key);
    if (!requested) return std::unexpected(requested.error());
    if (requested->arn() != parts->arn)
      return service_error(400, "IncorrectKeyException",
                           "The key ID in the request does not identify a CMK that can perform this operation.");
  }
  const ServiceResult<Key> key = usable(call, own, "kms:Decrypt");
  if (!key) return std::unexpected(key.error());
  std::optional<std::string> text = Seal(secret_of(*key)).open(parts->sealed, canonical(use.context));
  if (!text) return std::unexpected(invalid_ciphertext());
  return Decrypted{Secret(*std::move(text)), key->arn()};
}

}  // namespace martlet::cloud::kms
