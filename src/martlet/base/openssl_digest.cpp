// Uses the plain functions, for the reasons given in openssl_sha256.cpp.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <martlet/base/digest.hpp>

#include <new>

#include <openssl/crypto.h>
#include <openssl/md5.h>
#include <openssl/sha.h>

namespace martlet {
namespace {

template <class Context, class State>
Context* as(State& state) {
  return std::launder(reinterpret_cast<Context*>(state.data()));
}

template <class Context, std::size_t size, class State, class Final>
std::string ended(State state, Final final) {
  std::string digest(size, '\0');
  final(reinterpret_cast<unsigned char*>(digest.data()), as<Context>(state));
  return digest;
}

std::string digest_of(Digest::Algorithm algorithm, std::string_view bytes) {
  Digest digest(algorithm);
  digest.update(bytes);
  return digest.bytes();
}

}  // namespace

Digest::Digest(Algorithm algorithm) : algorithm_(algorithm) {
  static_assert(sizeof(MD5_CTX) <= state_bytes && sizeof(SHA_CTX) <= state_bytes && sizeof(SHA256_CTX) <= state_bytes);
  switch (algorithm_) {
    case Algorithm::md5: MD5_Init(::new (state_.data()) MD5_CTX); return;
    case Algorithm::sha1: SHA1_Init(::new (state_.data()) SHA_CTX); return;
    case Algorithm::sha256: SHA256_Init(::new (state_.data()) SHA256_CTX); return;
  }
}

void Digest::update(std::string_view bytes) {
  switch (algorithm_) {
    case Algorithm::md5: MD5_Update(as<MD5_CTX>(state_), bytes.data(), bytes.size()); return;
    case Algorithm::sha1: SHA1_Update(as<SHA_CTX>(state_), bytes.data(), bytes.size()); return;
    case Algorithm::sha256: SHA256_Update(as<SHA256_CTX>(state_), bytes.data(), bytes.size()); return;
  }
}

std::string Digest::bytes() const {
  switch (algorithm_) {
    case Algorithm::md5: return ended<MD5_CTX, MD5_DIGEST_LENGTH>(state_, MD5_Final);
    case Algorithm::sha1: return ended<SHA_CTX, SHA_DIGEST_LENGTH>(state_, SHA1_Final);
    case Algorithm::sha256: break;
  }
  return ended<SHA256_CTX, SHA256_DIGEST_LENGTH>(state_, SHA256_Final);
}

std::string md5(std::string_view bytes) { return digest_of(Digest::Algorithm::md5, bytes); }

std::string sha1(std::string_view bytes) { return digest_of(Digest::Algorithm::sha1, bytes); }

std::string hmac_sha1(std::string_view key, std::string_view bytes) {
  std::string block = key.size() > SHA_CBLOCK ? sha1(key) : std::string(key);
  block.resize(SHA_CBLOCK, '\0');
  for (char& c : block) c = static_cast<char>(c ^ 0x36);
  const std::string inner = sha1(block + std::string(bytes));
  for (char& c : block) c = static_cast<char>(c ^ 0x36 ^ 0x5c);
  std::string digest = sha1(block + inner);
  OPENSSL_cleanse(block.data(), block.size());
  return digest;
}

}  // namespace martlet
