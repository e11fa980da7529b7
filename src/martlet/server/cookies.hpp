#pragma once
#include <optional>
#include <string>

#include <martlet/base/std_chrono.hpp>
#include <martlet/http/cookie.hpp>

namespace martlet {

using http::SameSite;

enum class CookieEncoding {
  none,        ///< the text itself
  base64,      ///< text, base64
  base64json,  ///< JSON, base64
  form,        ///< an object of strings, as a query string
};

/// A declared cookie (hapi: `server.state()`).
struct CookieOptions {
  CookieEncoding encoding = CookieEncoding::none;  ///< how a value is encoded
  std::optional<std::chrono::milliseconds> ttl{};  ///< nullopt: until the browser closes; 0: deletes the cookie
  bool is_secure = true;                           ///< Secure: sent over https only
  bool is_http_only = true;                        ///< HttpOnly: scripts can't read it
  bool is_partitioned = false;                     ///< Partitioned: separate for each top-level site; needs is_secure and SameSite::none
  SameSite same_site = SameSite::strict;           ///< SameSite: whether it is sent with requests from other sites
  std::string domain{};                            ///< Domain: also sent to its subdomains; "": only to the host that set it
  std::string path{};                              ///< Path: sent to paths below it; "": the folder of the request's path
  bool strict_header = true;                       ///< rejects names and values that RFC 6265 doesn't allow
  bool ignore_errors = false;                      ///< a value that can't be read is ignored
  bool clear_invalid = false;                      ///< the response deletes a cookie that can't be read
};

}  // namespace martlet
