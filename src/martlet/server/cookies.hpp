#pragma once
#include <chrono>
#include <optional>
#include <string>

#include <martlet/http/cookie.hpp>

namespace martlet {

using http::SameSite;

enum class CookieEncoding {
  none,        ///< the text itself
  base64,      ///< text, base64
  base64json,  ///< JSON, base64
  form,        ///< an object of texts, as a query string
};

/// A declared cookie (hapi: `server.state()`).
struct CookieOptions {
  CookieEncoding encoding = CookieEncoding::none;
  std::optional<std::chrono::milliseconds> ttl{};  ///< nullopt: for the session
  bool is_secure = true;
  bool is_http_only = true;
  bool is_partitioned = false;
  SameSite same_site = SameSite::strict;
  std::string domain{};
  std::string path{};
  bool strict_header = true;   ///< refuse names and values that RFC 6265 does not allow
  bool ignore_errors = false;  ///< a value that can't be read is as good as none
  bool clear_invalid = false;  ///< the answer takes back a cookie that can't be read
};

}  // namespace martlet
