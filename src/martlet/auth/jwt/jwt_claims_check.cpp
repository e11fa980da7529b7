#include "jwt_claims_check.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include <martlet/base/text.hpp>

namespace martlet {
namespace {

using Refused = std::unexpected<JwtError>;

// Reads a NumericDate (RFC 7519, section 2): seconds, possibly with a fraction. nullopt if it isn't one, or is after the year 9999.
std::optional<WallTime> time_of(const json::Value& claim) {
  constexpr double seconds_max = 253402300799;
  if (!claim.is_number()) return std::nullopt;
  const double seconds = claim.number();
  if (!(seconds >= 0 && seconds <= seconds_max)) return std::nullopt;
  return WallTime(std::chrono::milliseconds(static_cast<std::int64_t>(std::floor(seconds * 1000))));
}

// Removes "application/" from `typ`, a media type from which it may be omitted (RFC 7515, section 4.1.9).
std::string_view short_type(std::string_view type) {
  constexpr std::string_view prefix = "application/";
  return equals_ignoring_case(type.substr(0, prefix.size()), prefix) ? type.substr(prefix.size()) : type;
}

bool has_type(const UnverifiedJwt& token, const std::vector<std::string>& types) {
  if (types.empty()) return true;
  if (!token.type) return false;
  return std::any_of(types.begin(), types.end(),
                     [&](const std::string& type) { return equals_ignoring_case(short_type(*token.type), short_type(type)); });
}

bool is_among(const json::Value& claim, const std::vector<std::string>& wanted) {
  return claim.string() && std::find(wanted.begin(), wanted.end(), *claim.string()) != wanted.end();
}

bool is_for(const json::Value& claims, const std::vector<std::string>& audience) {
  const json::Value* aud = claims.find("aud");
  if (!aud) {
    const json::Value* client = claims.find("client_id");
    return client && is_among(*client, audience);
  }
  const json::Array* list = aud->array();
  if (!list) return is_among(*aud, audience);
  return std::any_of(list->begin(), list->end(), [&](const json::Value& one) { return is_among(one, audience); });
}

std::expected<void, JwtError> check_times(const json::Value& claims, const JwtRules& rules, WallTime now) {
  const json::Value* exp = claims.find("exp");
  const json::Value* nbf = claims.find("nbf");
  const json::Value* iat = claims.find("iat");
  const std::optional<WallTime> ends = exp ? time_of(*exp) : std::nullopt;
  const std::optional<WallTime> begins = nbf ? time_of(*nbf) : std::nullopt;
  const std::optional<WallTime> issued = iat ? time_of(*iat) : std::nullopt;
  if ((exp && !ends) || (nbf && !begins) || (iat && !issued)) return Refused("its exp, nbf or iat is not a time");
  if (!exp && rules.needs_expiry) return Refused("it has no exp");
  if (!iat && rules.age_max) return Refused("it has no iat");
  if (begins && *begins > now + rules.leeway) return Refused("it is not valid yet");
  if (issued && *issued > now + rules.leeway) return Refused("it was issued in the future");
  if (ends && *ends + rules.leeway <= now) return Refused(expired_token);
  if (rules.age_max && *issued + *rules.age_max + rules.leeway <= now) return Refused(expired_token);
  return {};
}

}  // namespace

std::expected<void, JwtError> check_claims(const json::Value& claims, const UnverifiedJwt& token, const JwtRules& rules, WallTime now) {
  if (!has_type(token, rules.types)) return Refused("its typ is not the expected one");
  const json::Value* issuer = claims.find("iss");
  if (!rules.any_issuer && (!issuer || !is_among(*issuer, {rules.issuer}))) return Refused("its issuer is not the expected one");
  if (!rules.any_audience && !is_for(claims, rules.audience)) return Refused("its audience is not the expected one");
  return check_times(claims, rules, now);
}

}  // namespace martlet
