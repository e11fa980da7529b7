#include <memory>
#include <stdexcept>

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

#include <martlet/base/sha256.hpp>

#include "seal.hpp"

namespace martlet {
namespace {

constexpr std::size_t salt_bytes = 16;
constexpr std::size_t nonce_bytes = 12;
constexpr std::size_t tag_bytes = 16;

struct FreeContext {
  void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_CIPHER_CTX, FreeContext>;

const unsigned char* in(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }
unsigned char* out(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }
int size_of(std::string_view text) { return static_cast<int>(text.size()); }

std::string random_bytes(std::size_t count) {
  std::string bytes(count, '\0');
  if (RAND_bytes(out(bytes), static_cast<int>(count)) != 1) throw std::runtime_error("OpenSSL can't generate random bytes");
  return bytes;
}

}  // namespace

Seal::Seal(std::string_view secret) {
  OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG, nullptr);
  master_ = hmac_sha256(secret, "martlet: sealed sessions, 1");  // distinct from keys derived from the same secret for other uses
}

Seal::~Seal() { OPENSSL_cleanse(master_.data(), master_.size()); }

// Derives a separate key for each text, so that a nonce never occurs twice with the same key, however many texts there are.
std::string Seal::key_for(std::string_view salt) const { return hmac_sha256(master_, salt); }

std::string Seal::close(std::string_view text, std::string_view context) const {
  const std::string salt = random_bytes(salt_bytes);
  const std::string nonce = random_bytes(nonce_bytes);
  const std::string key = key_for(salt);
  std::string encrypted(text.size(), '\0');
  std::string tag(tag_bytes, '\0');
  const Context cipher(EVP_CIPHER_CTX_new());
  int written = 0;
  const bool is_done = cipher && EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, in(key), in(nonce)) == 1 &&
                       EVP_EncryptUpdate(cipher.get(), nullptr, &written, in(context), size_of(context)) == 1 &&
                       EVP_EncryptUpdate(cipher.get(), out(encrypted), &written, in(text), size_of(text)) == 1 &&
                       EVP_EncryptFinal_ex(cipher.get(), out(encrypted) + written, &written) == 1 &&
                       EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, tag_bytes, out(tag)) == 1;
  if (!is_done) throw std::runtime_error("a session can't be encrypted");
  return salt + nonce + encrypted + tag;
}

std::optional<std::string> Seal::open(std::string_view sealed, std::string_view context) const {
  if (sealed.size() < salt_bytes + nonce_bytes + tag_bytes) return std::nullopt;
  const std::string key = key_for(sealed.substr(0, salt_bytes));
  const std::string_view nonce = sealed.substr(salt_bytes, nonce_bytes);
  const std::string_view encrypted = sealed.substr(salt_bytes + nonce_bytes, sealed.size() - salt_bytes - nonce_bytes - tag_bytes);
  std::string tag(sealed.substr(sealed.size() - tag_bytes));
  std::string text(encrypted.size(), '\0');
  const Context cipher(EVP_CIPHER_CTX_new());
  int written = 0;
  const bool is_whole = cipher && EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, in(key), in(nonce)) == 1 &&
                        EVP_DecryptUpdate(cipher.get(), nullptr, &written, in(context), size_of(context)) == 1 &&
                        EVP_DecryptUpdate(cipher.get(), out(text), &written, in(encrypted), size_of(encrypted)) == 1 &&
                        EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, tag_bytes, out(tag)) == 1 &&
                        EVP_DecryptFinal_ex(cipher.get(), out(text) + written, &written) == 1;
  if (!is_whole) return std::nullopt;
  return text;
}

}  // namespace martlet
