#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/auth/jwt_keys.hpp>

namespace martlet {

/// The algorithm with this name in `alg`; nullopt for `none` and any other that isn't known.
std::optional<JwtAlgorithm> jwt_algorithm(std::string_view name);
std::string_view name_of(JwtAlgorithm algorithm);

/// One key with what it may be used for. Thread-safe.
class JwtKey {
 public:
  JwtKey(std::string kid, std::vector<JwtAlgorithm> algorithms) : kid_(std::move(kid)), algorithms_(std::move(algorithms)) {}
  JwtKey(const JwtKey&) = delete;
  virtual ~JwtKey() = default;

  /// "" if it has no name: then it serves tokens of any `kid`.
  const std::string& kid() const { return kid_; }
  bool serves(JwtAlgorithm algorithm) const;
  /// Is `signature` that of `text`? `algorithm` is one that it serves.
  virtual bool verifies(JwtAlgorithm algorithm, std::string_view text, std::string_view signature) const = 0;

 private:
  std::string kid_;
  std::vector<JwtAlgorithm> algorithms_;
};

/// Finds the keys that a token may be signed with.
class JwtKeyFinder {
 public:
  explicit JwtKeyFinder(const JwtKeys& keys) : keys_(keys.keys_) {}
  /// Has any of them this name, or none at all?
  bool knows(std::string_view kid) const;
  /// Does one that fits by name (any, where the token has no `kid`) and algorithm verify it? At most `tried_max` are tried.
  bool verifies(const std::optional<std::string>& kid, JwtAlgorithm algorithm, std::string_view text, std::string_view signature) const;
  static void add(JwtKeys& keys, std::shared_ptr<const JwtKey> key) { keys.keys_.push_back(std::move(key)); }

 private:
  static constexpr int tried_max = 8;
  const std::vector<std::shared_ptr<const JwtKey>>& keys_;
};

// What OpenSSL wraps (openssl_*.cpp). The texts of failures contain nothing of a key.

std::shared_ptr<const JwtKey> make_secret_key(std::string kid, JwtAlgorithm algorithm, std::string secret);

/// `algorithm`: nullopt: that of the key, which an RSA key hasn't.
Result<std::shared_ptr<const JwtKey>> read_pem_key(const std::string& text, std::optional<JwtAlgorithm> algorithm, std::string kid);

/// The public key of a JWK, from its parts, decoded. `algorithms`: of its `alg`; empty: all that its type has.
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
