#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/config/secret.hpp>

namespace martlet {

/// How a JSON Web Token is signed (RFC 7518, section 3.1, and RFC 8037).
enum class JwtAlgorithm { hs256, hs384, hs512, rs256, rs384, rs512, ps256, ps384, ps512, es256, es384, es512, eddsa };

class JwtKey;

/// The keys whose signatures are accepted. A key decides by which algorithms it may be used; what a token says of itself never does.
/// A cheap value.
class JwtKeys {
 public:
  JwtKeys() = default;
  /// A secret that issuer and service share, for HS256, HS384 or HS512; at least as long as the hash: 32, 48 or 64 bytes (RFC 7518, 3.2).
  static JwtKeys secret(JwtAlgorithm algorithm, const Secret& secret, std::string kid = {});
  /// A public key as PEM text ("BEGIN PUBLIC KEY"), or the certificate that has it: RSA of 2048 bits or more, of the curves P-256, P-384
  /// and P-521, or Ed25519. `algorithm` is needed for RSA alone; the others have one.
  static JwtKeys pem(const std::string& text, JwtAlgorithm algorithm, std::string kid = {});
  static JwtKeys pem(const std::string& text, std::string kid = {});
  /// A JWK (RFC 7517), public or a secret. An RSA key without `alg` serves RS256 to RS512 and PS256 to PS512.
  static JwtKeys jwk(std::string_view json);
  /// A JWK Set. Keys that can't verify signatures here (another `use`, an unknown type or curve, a secret) are left out, as its
  /// specification requires (RFC 7517, section 5).
  static JwtKeys jwk_set(std::string_view json);

  /// These and others: while a key is replaced by another, both are accepted.
  JwtKeys& add(const JwtKeys& others);

  bool empty() const { return keys_.empty(); }
  std::size_t size() const { return keys_.size(); }
  /// Why keys can't be used; no problem contains a key. The server reports them at initialization.
  const std::vector<std::string>& problems() const { return problems_; }

 private:
  friend class JwtKeyFinder;
  static JwtKeys refused(std::string problem);
  std::vector<std::shared_ptr<const JwtKey>> keys_;
  std::vector<std::string> problems_;
};

}  // namespace martlet
