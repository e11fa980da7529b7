#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/config/secret.hpp>

namespace martlet {

/// The algorithm with which a JSON Web Token is signed (RFC 7518, section 3.1, and RFC 8037).
enum class JwtAlgorithm { hs256, hs384, hs512, rs256, rs384, rs512, ps256, ps384, ps512, es256, es384, es512, eddsa };

class JwtKey;

/// The keys whose signatures are accepted. The key decides which algorithms may be used, never the token. Cheap to copy.
class JwtKeys {
 public:
  JwtKeys() = default;
  /// A secret that issuer and service share, for HS256, HS384 or HS512; at least as long as the hash: 32, 48 or 64 bytes (RFC 7518, 3.2).
  static JwtKeys secret(JwtAlgorithm algorithm, const Secret& secret, std::string kid = {});
  /// A public key as PEM text ("BEGIN PUBLIC KEY"), or a certificate that contains it: RSA with at least 2048 bits, a key on P-256, P-384
  /// or P-521, or Ed25519. `algorithm` is needed only for RSA; the other types have exactly one.
  static JwtKeys pem(const std::string& text, JwtAlgorithm algorithm, std::string kid = {});
  static JwtKeys pem(const std::string& text, std::string kid = {});
  /// A JWK (RFC 7517), either a public key or a secret. An RSA key without `alg` serves RS256 to RS512 and PS256 to PS512.
  static JwtKeys jwk(std::string_view json);
  /// A JWK Set. Ignores keys that can't verify signatures here (another `use`, an unknown type or curve, a secret), as RFC 7517, section 5
  /// requires.
  static JwtKeys jwk_set(std::string_view json);

  /// Adds other keys, for example while a key is being replaced and both are accepted.
  JwtKeys& add(const JwtKeys& others);

  bool empty() const { return keys_.empty(); }
  std::size_t size() const { return keys_.size(); }
  /// Returns the reasons why keys can't be used, without any part of a key. The server reports them at initialization.
  const std::vector<std::string>& problems() const { return problems_; }

 private:
  friend class JwtSignatureVerifier;
  static JwtKeys refused(std::string problem);
  std::vector<std::shared_ptr<const JwtKey>> keys_;
  std::vector<std::string> problems_;
};

}  // namespace martlet
