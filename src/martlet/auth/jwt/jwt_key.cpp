#include "jwt_key.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace martlet {
namespace {

constexpr std::array<std::pair<JwtAlgorithm, std::string_view>, 13> names{{
    {JwtAlgorithm::hs256, "HS256"},
    {JwtAlgorithm::hs384, "HS384"},
    {JwtAlgorithm::hs512, "HS512"},
    {JwtAlgorithm::rs256, "RS256"},
    {JwtAlgorithm::rs384, "RS384"},
    {JwtAlgorithm::rs512, "RS512"},
    {JwtAlgorithm::ps256, "PS256"},
    {JwtAlgorithm::ps384, "PS384"},
    {JwtAlgorithm::ps512, "PS512"},
    {JwtAlgorithm::es256, "ES256"},
    {JwtAlgorithm::es384, "ES384"},
    {JwtAlgorithm::es512, "ES512"},
    {JwtAlgorithm::eddsa, "EdDSA"},
}};

}  // namespace

std::optional<JwtAlgorithm> jwt_algorithm(std::string_view name) {
  for (const auto& [algorithm, known] : names) {
    if (known == name) return algorithm;
  }
  return std::nullopt;
}

std::string_view name_of(JwtAlgorithm algorithm) { return names[static_cast<std::size_t>(algorithm)].second; }

bool JwtKey::supports(JwtAlgorithm algorithm) const {
  return std::find(algorithms_.begin(), algorithms_.end(), algorithm) != algorithms_.end();
}

bool JwtSignatureVerifier::knows(std::string_view kid) const {
  return std::any_of(keys_.begin(), keys_.end(), [&](const auto& key) { return key->kid().empty() || key->kid() == kid; });
}

bool JwtSignatureVerifier::verifies(const std::optional<std::string>& kid, JwtAlgorithm algorithm, std::string_view text,
                                    std::string_view signature) const {
  int tried = 0;
  for (const std::shared_ptr<const JwtKey>& key : keys_) {
    if (kid && !key->kid().empty() && key->kid() != *kid) continue;
    if (!key->supports(algorithm)) continue;
    if (key->verifies(algorithm, text, signature)) return true;
    if (++tried == tried_max) return false;
  }
  return false;
}

}  // namespace martlet
