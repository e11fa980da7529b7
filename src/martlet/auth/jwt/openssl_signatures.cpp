// Verifies signatures with OpenSSL's EVP: keys and hashes of the default provider, without openssl.cnf, which a Lambda function doesn't
// have.
#include "openssl_key.hpp"

#include <openssl/ec.h>
#include <openssl/hmac.h>
#include <openssl/rsa.h>

#include <martlet/base/text.hpp>

namespace martlet {
namespace {

const EVP_MD* hash_of(JwtAlgorithm algorithm) {
  switch (algorithm) {
    case JwtAlgorithm::hs384:
    case JwtAlgorithm::rs384:
    case JwtAlgorithm::ps384:
    case JwtAlgorithm::es384: return EVP_sha384();
    case JwtAlgorithm::hs512:
    case JwtAlgorithm::rs512:
    case JwtAlgorithm::ps512:
    case JwtAlgorithm::es512: return EVP_sha512();
    case JwtAlgorithm::eddsa: return nullptr;  // Ed25519 includes its hash
    default: return EVP_sha256();
  }
}

bool is_pss(JwtAlgorithm algorithm) {
  return algorithm == JwtAlgorithm::ps256 || algorithm == JwtAlgorithm::ps384 || algorithm == JwtAlgorithm::ps512;
}

class SecretKey final : public JwtKey {
 public:
  SecretKey(std::string kid, JwtAlgorithm algorithm, std::string secret)
      : JwtKey(std::move(kid), {algorithm}), secret_(std::move(secret)) {}
  ~SecretKey() override { OPENSSL_cleanse(secret_.data(), secret_.size()); }

  bool verifies(JwtAlgorithm algorithm, std::string_view text, std::string_view signature) const override {
    std::string expected(EVP_MAX_MD_SIZE, '\0');
    unsigned size = 0;
    if (!HMAC(hash_of(algorithm), secret_.data(), static_cast<int>(secret_.size()), openssl::bytes(text), text.size(),
              openssl::bytes(expected), &size)) {
      return false;
    }
    expected.resize(size);
    return equals_in_constant_time(expected, signature);
  }

 private:
  std::string secret_;
};

// Converts r and s, each as long as the curve's order (RFC 7518, section 3.4), to the DER that OpenSSL requires; "" if `signature` is
// invalid.
std::string der_of(std::string_view signature, std::size_t part_bytes) {
  if (signature.size() != 2 * part_bytes) return {};
  const openssl::Signature pair(ECDSA_SIG_new());
  BIGNUM* r = BN_bin2bn(openssl::bytes(signature), static_cast<int>(part_bytes), nullptr);
  BIGNUM* s = BN_bin2bn(openssl::bytes(signature) + part_bytes, static_cast<int>(part_bytes), nullptr);
  if (!pair || !r || !s || ECDSA_SIG_set0(pair.get(), r, s) != 1) {
    BN_free(r);
    BN_free(s);
    return {};
  }
  unsigned char* der = nullptr;
  const int size = i2d_ECDSA_SIG(pair.get(), &der);
  if (size <= 0) return {};
  std::string text(reinterpret_cast<const char*>(der), static_cast<std::size_t>(size));
  OPENSSL_free(der);
  return text;
}

class PublicKey final : public JwtKey {
 public:
  PublicKey(std::string kid, std::vector<JwtAlgorithm> algorithms, openssl::Key key)
      : JwtKey(std::move(kid), std::move(algorithms)), key_(std::move(key)) {}

  bool verifies(JwtAlgorithm algorithm, std::string_view text, std::string_view signature) const override {
    std::string der;
    if (EVP_PKEY_get_base_id(key_.get()) == EVP_PKEY_EC) {
      der = der_of(signature, static_cast<std::size_t>(EVP_PKEY_get_bits(key_.get()) + 7) / 8);
      signature = der;
    }
    if (signature.empty()) return false;
    const bool is_valid = check(algorithm, text, signature);
    openssl::clear_error_queue();
    return is_valid;
  }

 private:
  bool check(JwtAlgorithm algorithm, std::string_view text, std::string_view signature) const {
    const openssl::HashContext context(EVP_MD_CTX_new());
    EVP_PKEY_CTX* options = nullptr;  // the context's own
    if (!context || EVP_DigestVerifyInit(context.get(), &options, hash_of(algorithm), nullptr, key_.get()) != 1) return false;
    if (is_pss(algorithm) && (EVP_PKEY_CTX_set_rsa_padding(options, RSA_PKCS1_PSS_PADDING) != 1 ||
                              EVP_PKEY_CTX_set_rsa_pss_saltlen(options, RSA_PSS_SALTLEN_DIGEST) != 1)) {
      return false;
    }
    return EVP_DigestVerify(context.get(), openssl::bytes(signature), signature.size(), openssl::bytes(text), text.size()) == 1;
  }

  openssl::Key key_;
};

}  // namespace

std::shared_ptr<const JwtKey> make_secret_key(std::string kid, JwtAlgorithm algorithm, std::string secret) {
  openssl::begin();
  return std::make_shared<SecretKey>(std::move(kid), algorithm, std::move(secret));
}

namespace openssl {

std::shared_ptr<const JwtKey> make_public_key(std::string kid, std::vector<JwtAlgorithm> algorithms, Key key) {
  return std::make_shared<PublicKey>(std::move(kid), std::move(algorithms), std::move(key));
}

}  // namespace openssl
}  // namespace martlet
