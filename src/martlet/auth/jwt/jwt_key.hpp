#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/auth/jwt_keys.hpp>

namespace martlet {

/// Returns the algorithm that has this name in `alg`; nullopt for `none` and unknown names.
std::optional<JwtAlgorithm> jwt_algorithm(std::string_view name);
std::string_view name_of(JwtAlgorithm algorithm);

/// A key with the algorithms that it may be used for. Thread-safe.
class JwtKey {
 public:
  JwtKey(std::string kid, std::vector<JwtAlgorithm> algorithms) : kid_(std::move(kid)), algorithms_(std::move(algorithms)) {}
  JwtKey(const JwtKey&) = delete;
  virtual ~JwtKey() = default;

  /// Returns the key's name; "" if it has none, so that it may verify tokens with any `kid`.
  const std::string& kid() const { return kid_; }
  bool supports(JwtAlgorithm algorithm) const;
  /// Returns whether `signature` is a valid signature of `text`. The key must support `algorithm`.
  virtual bool verifies(JwtAlgorithm algorithm, std::string_view text, std::string_view signature) const = 0;

 private:
  std::string kid_;
  std::vector<JwtAlgorithm> algorithms_;
};

/// Verifies signatures with those of the keys that may have signed a token.
class JwtSignatureVerifier {
 public:
  explicit JwtSignatureVerifier(const JwtKeys& keys) : keys_(keys.keys_) {}
  /// Returns whether there is a key that has this name or lacks a name.
  bool knows(std::string_view kid) const;
  /// Returns whether a key with a matching name (any if the token has no `kid`) and algorithm verifies the signature. Tries at most
  /// `tried_max` keys.
  bool verifies(const std::optional<std::string>& kid, JwtAlgorithm algorithm, std::string_view text, std::string_view signature) const;
  static void add(JwtKeys& keys, std::shared_ptr<const JwtKey> key) { keys.keys_.push_back(std::move(key)); }

 private:
  static constexpr int tried_max = 8;
  const std::vector<std::shared_ptr<const JwtKey>>& keys_;
};

// The functions below are implemented with OpenSSL (openssl_*.cpp). Error texts never contain any part of a key.

std::shared_ptr<const JwtKey> make_secret_key(std::string kid, JwtAlgorithm algorithm, std::string secret);

/// Reads a public key or a certificate. If `algorithm` is nullopt, the key's type determines it, which is impossible for RSA.
Result<std::shared_ptr<const JwtKey>> read_pem_key(const std::string& text, std::optional<JwtAlgorithm> algorithm, std::string kid);

/// The decoded parts of a JWK's public key. `algorithms` contains the algorithm of its `alg`, or is empty for all algorithms of its type.
struct RsaParts {
  std::string_view n;
  std::string_view e;
};
struct CurveParts {
  std::string_view curve;  ///< `crv`
  std::string_view x;
  std::string_view y;  ///< "" for Ed25519
};
Result<std::shared_ptr<const JwtKey>> make_rsa_key(std::string kid, std::vector<JwtAlgorithm> algorithms, const RsaParts& parts);
Result<std::shared_ptr<const JwtKey>> make_curve_key(std::string kid, std::vector<JwtAlgorithm> algorithms, const CurveParts& parts);

}  // namespace martlet
