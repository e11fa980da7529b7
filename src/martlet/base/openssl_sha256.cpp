// OpenSSL's plain SHA functions. They are deprecated in favor of EVP, which looks algorithms up in providers and reads openssl.cnf. That
// costs megabytes in a static bootstrap and milliseconds at its start, and runs the same instructions in the end.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <martlet/base/sha256.hpp>

#include <new>

#include <openssl/crypto.h>
#include <openssl/sha.h>

namespace martlet {
namespace {

constexpr std::size_t block_bytes = SHA256_CBLOCK;

SHA256_CTX* context(std::array<std::byte, sizeof(SHA256_CTX)>& state) { return std::launder(reinterpret_cast<SHA256_CTX*>(state.data())); }

}  // namespace

Sha256::Sha256() {
  static_assert(sizeof(SHA256_CTX) == state_bytes && alignof(SHA256_CTX) <= alignof(std::max_align_t));
  SHA256_Init(::new (state_.data()) SHA256_CTX);
}

void Sha256::update(std::string_view bytes) { SHA256_Update(context(state_), bytes.data(), bytes.size()); }

std::string Sha256::digest() const {
  Sha256 copy = *this;
  std::string digest(digest_bytes, '\0');
  SHA256_Final(reinterpret_cast<unsigned char*>(digest.data()), context(copy.state_));
  return digest;
}

std::string sha256(std::string_view bytes) {
  Sha256 hash;
  hash.update(bytes);
  return hash.digest();
}

std::string hmac_sha256(std::string_view key, std::string_view bytes) {
  std::string block = key.size() > block_bytes ? sha256(key) : std::string(key);
  block.resize(block_bytes, '\0');
  for (char& c : block) c = static_cast<char>(c ^ 0x36);
  Sha256 inner;
  inner.update(block);
  inner.update(bytes);
  for (char& c : block) c = static_cast<char>(c ^ 0x36 ^ 0x5c);
  Sha256 outer;
  outer.update(block);
  outer.update(inner.digest());
  OPENSSL_cleanse(block.data(), block.size());
  return outer.digest();
}

}  // namespace martlet
