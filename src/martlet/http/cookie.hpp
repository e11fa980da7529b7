#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/base/result.hpp>
#include <martlet/base/std_chrono.hpp>
#include <martlet/base/wall_time.hpp>

namespace martlet::http {

/// A cookie in a Cookie header; the views point into the header. Values are without surrounding quotes, and not decoded.
struct CookieView {
  std::string_view name;
  std::string_view value;
};

struct CookieHeader {
  std::vector<CookieView> cookies;  ///< in order, including repeated names
  std::string_view stray;           ///< what follows the valid `name=value` pairs; empty in a well-formed header
};

/// The messages that hapi sends to a client whose Cookie header has a stray part, or a cookie that is_cookie_name() or is_cookie_value()
/// refuses.
inline constexpr std::string_view invalid_cookie_header = "Invalid cookie header";
inline constexpr std::string_view invalid_cookie_value = "Invalid cookie value";

/// Reads a Cookie header (`a=1; b="2"`) as hapi does: white space around names and values is dropped, a semicolon at the end is allowed.
/// Doesn't check names and values: see is_cookie_name() and is_cookie_value().
CookieHeader parse_cookies(std::string_view header);

/// Returns whether this is a valid name of a cookie (RFC 6265, a token).
bool is_cookie_name(std::string_view name);
/// Returns whether this is a valid value of a cookie: no control characters, spaces, quotes, commas, semicolons, backslashes. UTF-8 is
/// allowed.
bool is_cookie_value(std::string_view value);

enum class SameSite { strict, lax, none, unset };

/// A cookie to be set. The defaults are hapi's.
struct SetCookie {
  std::string name;
  std::string value;                               ///< as sent, so already encoded
  std::optional<std::chrono::milliseconds> ttl{};  ///< 0 deletes the cookie; nullopt keeps it until the browser closes
  bool is_secure = true;
  bool is_http_only = true;
  bool is_partitioned = false;  ///< requires is_secure and SameSite::none
  SameSite same_site = SameSite::strict;
  std::string domain{};   ///< if empty, the host of the response
  std::string path{};     ///< if empty, the folder of the request
  bool is_strict = true;  ///< if false, any name without white space and `=` is allowed, and any value that doesn't end the cookie
};

/// Returns the value of a Set-Cookie header: `name=value; Max-Age=60; Expires=...; Secure; HttpOnly; SameSite=Strict; Partitioned;
/// Domain=...; Path=...`. Fails with Code::malformed for a name, value, domain or path that could not be sent or would be read as something
/// else, and for attributes that contradict each other.
Result<std::string> to_header(const SetCookie& cookie, WallTime now);

}  // namespace martlet::http
