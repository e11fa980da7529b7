#include "openssl_key.hpp"

#include <algorithm>
#include <array>

#include <openssl/crypto.h>
#include <openssl/pem.h>

namespace martlet {
namespace openssl {

void begin() { OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG, nullptr); }

namespace {

constexpr int rsa_bits_min = 2048;  // RFC 7518, sections 3.3 and 3.5
constexpr int rsa_bits_max = 8192;  // larger ones are slow enough to be an attack

Result<std::vector<JwtAlgorithm>> algorithms_of_rsa(const EVP_PKEY* key) {
  const int bits = EVP_PKEY_get_bits(key);
  if (bits < rsa_bits_min) return failure(Code::out_of_range, "an RSA key must have at least 2048 bits, not " + std::to_string(bits));
  if (bits > rsa_bits_max) return failure(Code::out_of_range, "an RSA key must have at most 8192 bits, not " + std::to_string(bits));
  return std::vector{JwtAlgorithm::rs256, JwtAlgorithm::rs384, JwtAlgorithm::rs512,
                     JwtAlgorithm::ps256, JwtAlgorithm::ps384, JwtAlgorithm::ps512};
}

Result<std::vector<JwtAlgorithm>> algorithms_of_curve(const EVP_PKEY* key) {
  std::array<char, 64> name{};
  std::size_t size = 0;
  if (EVP_PKEY_get_group_name(key, name.data(), name.size(), &size) == 1) {
    const std::string_view curve(name.data(), size);
    if (curve == "prime256v1") return std::vector{JwtAlgorithm::es256};
    if (curve == "secp384r1") return std::vector{JwtAlgorithm::es384};
    if (curve == "secp521r1") return std::vector{JwtAlgorithm::es512};
  }
  return failure(Code::unsupported, "its curve is not P-256, P-384 or P-521");
}

}  // namespace

Result<std::vector<JwtAlgorithm>> algorithms_of(const EVP_PKEY* key) {
  switch (EVP_PKEY_get_base_id(key)) {
    case EVP_PKEY_RSA: return algorithms_of_rsa(key);
    case EVP_PKEY_EC: return algorithms_of_curve(key);
    case EVP_PKEY_ED25519: return std::vector{JwtAlgorithm::eddsa};
    default: return failure(Code::unsupported, "the key must be an RSA key, an Ed25519 key, or a key on the curve P-256, P-384 or P-521");
  }
}

namespace {

Result<std::shared_ptr<const JwtKey>> checked(std::string kid, std::vector<JwtAlgorithm> wanted, Key key) {
  Result<std::vector<JwtAlgorithm>> possible = algorithms_of(key.get());
  if (!possible) return std::unexpected(std::move(possible.error()));
  for (const JwtAlgorithm algorithm : wanted) {
    if (std::find(possible->begin(), possible->end(), algorithm) != possible->end()) continue;
    return failure(Code::malformed, std::string(name_of(algorithm)) + " can't be used with this kind of key");
  }
  return make_public_key(std::move(kid), wanted.empty() ? std::move(*possible) : std::move(wanted), std::move(key));
}

// Makes a key from its parts. Fails if its point isn't on the curve.
Key from_parts(const char* type, OSSL_PARAM* parts) {
  const KeyContext making(EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr));
  EVP_PKEY* made = nullptr;
  if (!making || EVP_PKEY_fromdata_init(making.get()) != 1 || EVP_PKEY_fromdata(making.get(), &made, EVP_PKEY_PUBLIC_KEY, parts) != 1) {
    return nullptr;
  }
  Key key(made);
  const KeyContext checking(EVP_PKEY_CTX_new_from_pkey(nullptr, key.get(), nullptr));
  return checking && EVP_PKEY_public_check(checking.get()) == 1 ? std::move(key) : nullptr;
}

Key rsa_of(const RsaParts& parts) {
  if (parts.n.size() > rsa_bits_max / 8 || parts.e.size() > 8) return nullptr;
  const Number n(BN_bin2bn(bytes(parts.n), static_cast<int>(parts.n.size()), nullptr));
  const Number e(BN_bin2bn(bytes(parts.e), static_cast<int>(parts.e.size()), nullptr));
  const ParameterBuilder builder(OSSL_PARAM_BLD_new());
  if (!n || !e || !builder || OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get()) != 1 ||
      OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get()) != 1) {
    return nullptr;
  }
  const Parameters made(OSSL_PARAM_BLD_to_param(builder.get()));
  return made ? from_parts("RSA", made.get()) : nullptr;
}

struct Curve {
  std::string_view name;  // in a JWK
  const char* group;      // in OpenSSL
  std::size_t bytes;      // of a coordinate
};
constexpr std::array<Curve, 3> curves{{{"P-256", "prime256v1", 32}, {"P-384", "secp384r1", 48}, {"P-521", "secp521r1", 66}}};

Key curve_key_of(const CurveParts& parts) {
  if (parts.curve == "Ed25519") {
    return parts.y.empty() ? Key(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, bytes(parts.x), parts.x.size())) : nullptr;
  }
  for (const Curve& curve : curves) {
    if (curve.name != parts.curve) continue;
    if (parts.x.size() != curve.bytes || parts.y.size() != curve.bytes) return nullptr;
    const std::string point = '\x04' + std::string(parts.x) + std::string(parts.y);
    const ParameterBuilder builder(OSSL_PARAM_BLD_new());
    if (!builder || OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, curve.group, 0) != 1 ||
        OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size()) != 1) {
      return nullptr;
    }
    const Parameters made(OSSL_PARAM_BLD_to_param(builder.get()));
    return made ? from_parts("EC", made.get()) : nullptr;
  }
  return nullptr;
}

// Refuses PEM texts with a password, instead of prompting for it.
int no_password(char*, int, int, void*) { return -1; }

Key key_in(const std::string& pem) {
  const Stream stream(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
  if (!stream) return nullptr;
  if (pem.find("-----BEGIN CERTIFICATE-----") == std::string::npos) {
    return Key(PEM_read_bio_PUBKEY(stream.get(), nullptr, &no_password, nullptr));
  }
  const Certificate certificate(PEM_read_bio_X509(stream.get(), nullptr, &no_password, nullptr));
  return certificate ? Key(X509_get_pubkey(certificate.get())) : nullptr;
}

}  // namespace
}  // namespace openssl

Result<std::shared_ptr<const JwtKey>> read_pem_key(const std::string& text, std::optional<JwtAlgorithm> algorithm, std::string kid) {
  openssl::begin();
  if (text.find("PRIVATE KEY-----") != std::string::npos) {
    return failure(Code::malformed, "its PEM text is a private key, which only the issuer may have; use the public key");
  }
  openssl::Key key = openssl::key_in(text);
  openssl::clear_error_queue();
  if (!key) return failure(Code::malformed, "its PEM text is not a public key (BEGIN PUBLIC KEY) or a certificate");
  if (!algorithm && EVP_PKEY_get_base_id(key.get()) == EVP_PKEY_RSA) {
    return failure(Code::malformed, "an RSA key requires an algorithm, such as JwtAlgorithm::rs256");
  }
  std::vector<JwtAlgorithm> wanted;
  if (algorithm) wanted.push_back(*algorithm);
  return openssl::checked(std::move(kid), std::move(wanted), std::move(key));
}

Result<std::shared_ptr<const JwtKey>> make_rsa_key(std::string kid, std::vector<JwtAlgorithm> algorithms, const RsaParts& parts) {
  openssl::begin();
  openssl::Key key = openssl::rsa_of(parts);
  openssl::clear_error_queue();
  if (!key) return failure(Code::malformed, "its `n` and `e` are not an RSA key");
  return openssl::checked(std::move(kid), std::move(algorithms), std::move(key));
}

Result<std::shared_ptr<const JwtKey>> make_curve_key(std::string kid, std::vector<JwtAlgorithm> algorithms, const CurveParts& parts) {
  openssl::begin();
  openssl::Key key = openssl::curve_key_of(parts);
  openssl::clear_error_queue();
  if (!key) return failure(Code::malformed, "its `crv`, `x` and `y` are not a point of a known curve");
  return openssl::checked(std::move(kid), std::move(algorithms), std::move(key));
}

}  // namespace martlet
