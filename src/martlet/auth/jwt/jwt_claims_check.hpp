#pragma once
#include <expected>

#include <martlet/auth/jwt_rules.hpp>
#include <martlet/base/wall_time.hpp>
#include <martlet/json/value.hpp>

#include "unverified_jwt.hpp"

namespace martlet {

/// The refusal of an expired token: the only reason that is sent to the client.
inline constexpr char expired_token[] = "it has expired";

/// Checks `claims` and the token's `typ` against `rules`.
std::expected<void, JwtError> check_claims(const json::Value& claims, const UnverifiedJwt& token, const JwtRules& rules, WallTime now);

}  // namespace martlet
