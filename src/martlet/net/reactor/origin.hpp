#pragma once
#include <compare>
#include <cstdint>
#include <string>

namespace martlet::net {

enum class Scheme { http, https };

/// The origin of a server (RFC 6454).
struct Origin {
  std::string host;  ///< a name, or an address (IPv6 without brackets)
  std::uint16_t port = 80;
  Scheme scheme = Scheme::http;
  auto operator<=>(const Origin&) const = default;
};

/// Returns "example.com:443", for messages.
inline std::string host_and_port(const Origin& origin) { return origin.host + ':' + std::to_string(origin.port); }

}  // namespace martlet::net
