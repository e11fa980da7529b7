#pragma once
#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <openssl/ec.h>
#include <openssl/x509.h>

#include <martlet/base/result.hpp>

#include "jwt_key.hpp"

namespace martlet::openssl {

struct Free {
  void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
  void operator()(EVP_PKEY_CTX* context) const { EVP_PKEY_CTX_free(context); }
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
  void operator()(ECDSA_SIG* signature) const { ECDSA_SIG_free(signature); }
  void operator()(BIGNUM* number) const { BN_free(number); }
  void operator()(BIO* stream) const { BIO_free(stream); }
  void operator()(X509* certificate) const { X509_free(certificate); }
  void operator()(OSSL_PARAM_BLD* builder) const { OSSL_PARAM_BLD_free(builder); }
  void operator()(OSSL_PARAM* parameters) const { OSSL_PARAM_free(parameters); }
};
using Key = std::unique_ptr<EVP_PKEY, Free>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Free>;
using HashContext = std::unique_ptr<EVP_MD_CTX, Free>;
using Signature = std::unique_ptr<ECDSA_SIG, Free>;
using Number = std::unique_ptr<BIGNUM, Free>;
using Stream = std::unique_ptr<BIO, Free>;
using Certificate = std::unique_ptr<X509, Free>;
using ParameterBuilder = std::unique_ptr<OSSL_PARAM_BLD, Free>;
using Parameters = std::unique_ptr<OSSL_PARAM, Free>;

inline const unsigned char* bytes(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }
inline unsigned char* bytes(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

/// Initializes OpenSSL without its configuration file. To be called before anything else.
void begin();
/// Clears OpenSSL's error queue, since other code on this thread reads it, too.
inline void clear_error_queue() { ERR_clear_error(); }

/// Returns the algorithms that a public key can serve. Fails for keys that are too small, private, or of a type or curve that JWTs don't
/// have.
Result<std::vector<JwtAlgorithm>> algorithms_of(const EVP_PKEY* key);

std::shared_ptr<const JwtKey> make_public_key(std::string kid, std::vector<JwtAlgorithm> algorithms, Key key);

}  // namespace martlet::openssl
