#pragma once
#include <expected>

#include <martlet/auth/jwt_rules.hpp>
#include <martlet/base/clock.hpp>
#include <martlet/json/value.hpp>

#include "jwt_text.hpp"

namespace martlet {

/// Refused because it has expired: the one reason that is sent to the client.
inline constexpr char expired_token[] = "it has expired";

/// Do `claims` say what `rules` ask for? The token's `typ` is compared, too.
std::expected<void, JwtRefusal> check_claims(const json::Value& claims, const JwtText& token, const JwtRules& rules, WallTime now);

}  // namespace martlet
