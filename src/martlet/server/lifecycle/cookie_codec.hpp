#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include <martlet/json/value.hpp>
#include <martlet/server/cookies.hpp>
#include <martlet/server/response.hpp>

namespace martlet {

using CookieTable = std::map<std::string, CookieOptions, std::less<>>;

/// Decodes a cookie's text; nullopt if it is malformed.
std::optional<json::Value> decode_cookie(std::string_view text, CookieEncoding encoding);

/// The contents of a Cookie header, read according to a server's declarations.
struct ReadCookies {
  json::Value state{json::Object()};
  std::string error;                  ///< hapi's message for the first problem; "": none
  std::vector<std::string> to_clear;  ///< cookies that the response deletes
};
ReadCookies read_cookie_header(std::string_view header, const CookieTable& declared);

/// Returns the Set-Cookie header of one change; a time to live starts at `now`. Fails for a value that can't be sent.
Result<std::string> set_cookie_header(const std::string& name, const std::optional<json::Value>& value, const CookieOptions& options,
                                      WallTime now);

}  // namespace martlet
