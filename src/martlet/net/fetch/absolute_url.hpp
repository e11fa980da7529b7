#pragma once
#include <string>
#include <string_view>

#include <martlet/base/result.hpp>
#include <martlet/net/reactor/origin.hpp>

namespace martlet::net {

/// An absolute URL in the form that a client needs.
struct AbsoluteUrl {
  Origin origin;
  std::string target;  ///< path and query
};

/// Reads "https://host:port/path?query". A fragment is ignored. Fails with Code::malformed for another scheme, userinfo, an invalid port,
/// spaces and control characters.
Result<AbsoluteUrl> parse_absolute_url(std::string_view url);

}  // namespace martlet::net
