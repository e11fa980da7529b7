#include <martlet/auth/jwt_keys.hpp>

#include <algorithm>

#include "jwt/jwk.hpp"
#include "jwt/jwt_key.hpp"
#include "jwt/secret_key.hpp"

namespace martlet {
namespace {

JwtKeys of(Result<std::shared_ptr<const JwtKey>> key, JwtKeys (*refused)(std::string)) {
  if (!key) return refused("a key can't be used: " + key.error().what);
  JwtKeys keys;
  JwtSignatureVerifier::add(keys, std::move(*key));
  return keys;
}

}  // namespace

JwtKeys JwtKeys::refused(std::string problem) {
  JwtKeys keys;
  keys.problems_.push_back(std::move(problem));
  return keys;
}

JwtKeys JwtKeys::secret(JwtAlgorithm algorithm, const Secret& secret, std::string kid) {
  return of(secret_key(std::move(kid), algorithm, secret.reveal()), &refused);
}

JwtKeys JwtKeys::pem(const std::string& text, JwtAlgorithm algorithm, std::string kid) {
  return of(read_pem_key(text, algorithm, std::move(kid)), &refused);
}

JwtKeys JwtKeys::pem(const std::string& text, std::string kid) { return of(read_pem_key(text, std::nullopt, std::move(kid)), &refused); }

JwtKeys JwtKeys::jwk(std::string_view json) { return of(read_jwk(json), &refused); }

JwtKeys JwtKeys::jwk_set(std::string_view json) {
  Result<std::vector<std::shared_ptr<const JwtKey>>> read = read_jwk_set(json);
  if (!read) return refused(read.error().what);
  JwtKeys keys;
  keys.keys_ = std::move(*read);
  return keys;
}

JwtKeys& JwtKeys::add(const JwtKeys& others) {
  keys_.insert(keys_.end(), others.keys_.begin(), others.keys_.end());
  problems_.insert(problems_.end(), others.problems_.begin(), others.problems_.end());
  return *this;
}

}  // namespace martlet
