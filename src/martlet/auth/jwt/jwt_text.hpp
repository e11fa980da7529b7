#pragma once
#include <expected>
#include <optional>
#include <string>
#include <string_view>

#include <martlet/json/value.hpp>

#include "jwt_key.hpp"

namespace martlet {

/// A token taken apart (RFC 7515, section 7.1: compact). None of it can be believed before its signature is verified.
struct JwtText {
  JwtAlgorithm algorithm = JwtAlgorithm::hs256;
  std::optional<std::string> kid;
  std::optional<std::string> type;  ///< `typ`
  std::string_view signed_text;     ///< header and payload as they were sent
  std::string signature;
  std::string payload;  ///< JSON text, not yet read
};

/// Why a token is refused: a fixed sentence, which contains nothing of the token.
using JwtRefusal = const char*;

/// Takes `token` apart; the result refers to it. Reads the header strictly, so that no other reader can understand it differently. Keys
/// that the header brings or points at (`jwk`, `jku`, `x5c`, `x5u`) are ignored; `crit` names what must be understood, and none of it is.
std::expected<JwtText, JwtRefusal> read_jwt(std::string_view token);

/// One JSON object: no name twice in it or in what it contains, no deep nesting. nullopt for anything else.
std::optional<json::Value> read_strict_object(std::string_view text);

}  // namespace martlet
