#include "secret_key.hpp"

namespace martlet {
namespace {

std::unexpected<Error> malformed(std::string what) { return failure(Code::malformed, std::move(what)); }

std::size_t secret_bytes_min(JwtAlgorithm algorithm) {
  switch (algorithm) {
    case JwtAlgorithm::hs256: return 32;
    case JwtAlgorithm::hs384: return 48;
    case JwtAlgorithm::hs512: return 64;
    default: return 0;  // not an algorithm with a secret
  }
}

}  // namespace

Result<std::shared_ptr<const JwtKey>> secret_key(std::string kid, JwtAlgorithm algorithm, std::string secret) {
  const std::size_t bytes_min = secret_bytes_min(algorithm);
  if (bytes_min == 0) return malformed(std::string(name_of(algorithm)) + " requires a public key, not a secret");
  // With a public key as the secret, a service would accept tokens that anyone can sign.
  if (secret.find("-----BEGIN ") != std::string::npos) return malformed("its secret is PEM text; to use a public key, call JwtKeys::pem()");
  if (secret.size() < bytes_min) {
    return failure(Code::out_of_range, "the secret of " + std::string(name_of(algorithm)) + " must have at least " +
                                           std::to_string(bytes_min) + " bytes, not " + std::to_string(secret.size()));
  }
  return make_secret_key(std::move(kid), algorithm, std::move(secret));
}

}  // namespace martlet
