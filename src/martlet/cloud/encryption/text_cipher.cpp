#include <martlet/cloud/encryption/text_cipher.hpp>

#include <stdexcept>

#include <martlet/base/encoding.hpp>
#include <martlet/base/sha256.hpp>

namespace martlet::cloud {
namespace {

std::string key_for(const Secret& master_key, std::string_view purpose) {
  return hmac_sha256(master_key.reveal(), "kept secrets of " + std::string(purpose));  // don't change: stored data couldn't be decrypted
}

}  // namespace

TextCipher::TextCipher(const Secret& master_key, std::string_view purpose)
    : seal_(std::make_shared<const Seal>(key_for(master_key, purpose))) {}

std::string TextCipher::encrypt(std::string_view text, std::string_view context) const { return to_base64(seal_->close(text, context)); }

std::string TextCipher::decrypt(std::string_view encrypted, std::string_view context) const {
  const std::optional<std::string> sealed = from_base64(encrypted);
  std::optional<std::string> text = sealed ? seal_->open(*sealed, context) : std::nullopt;
  if (!text)
    throw std::runtime_error(
        "a secret in the state can't be decrypted with the state's master.key: check that the file belongs to this state");
  return *std::move(text);
}

}  // namespace martlet::cloud
