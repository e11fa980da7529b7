#pragma once
#include <expected>
#include <optional>
#include <string>
#include <string_view>

#include <martlet/json/value.hpp>

#include "jwt_key.hpp"

namespace martlet {

/// The parts of a token (RFC 7515, section 7.1: compact). None can be trusted before the signature is verified.
struct UnverifiedJwt {
  JwtAlgorithm algorithm = JwtAlgorithm::hs256;
  std::optional<std::string> kid;
  std::optional<std::string> type;  ///< `typ`
  std::string_view signed_text;     ///< header and payload, as received
  std::string signature;
  std::string payload;  ///< JSON text, not yet parsed
};

/// The reason for refusing a token: a fixed sentence, without any part of the token.
using JwtError = const char*;

/// Splits `token` into its parts; the result refers to it. Parses the header strictly, so that no other parser can interpret it
/// differently. Ignores keys that the header contains or points at (`jwk`, `jku`, `x5c`, `x5u`). Refuses tokens with `crit`, since it
/// supports no extensions.
std::expected<UnverifiedJwt, JwtError> read_jwt(std::string_view token);

/// Reads a JSON object without duplicate names at any level and without deep nesting. Returns nullopt for anything else.
std::optional<json::Value> read_strict_object(std::string_view text);

}  // namespace martlet
