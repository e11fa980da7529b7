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

/// The value that a cookie's text encodes; nullopt where it can't be read.
std::optional<json::Value> decode_cookie(std::string_view text, CookieEncoding encoding);

/// What a Cookie header says under the declarations of a server.
struct ReadCookies {
  json::Value state{json::Object()};
  std::string error;                  ///< hapi's words for the first thing that is wrong; "": all is well
  std::vector<std::string> to_clear;  ///< cookies that the answer takes back
};
ReadCookies read_cookie_header(std::string_view header, const CookieTable& declared);

/// The Set-Cookie header of one change; `now` is when a time to live begins. Fails for a value that can't be sent.
Result<std::string> set_cookie_header(const std::string& name, const std::optional<json::Value>& value, const CookieOptions& options,
                                      WallTime now);

}  // namespace martlet
