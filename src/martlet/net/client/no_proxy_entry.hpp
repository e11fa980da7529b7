#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <martlet/net/reactor/origin.hpp>

namespace martlet::net {

struct HostAndPort {
  std::string host;  ///< without brackets
  std::optional<std::uint16_t> port;
};

/// Splits `host`, `host:port`, `[::1]:port`, `[::1]` or `::1`. Returns nullopt for an invalid port, and for an unclosed bracket.
std::optional<HostAndPort> split_host(std::string_view text);

/// Returns whether the host is localhost, 127.0.0.0/8 or ::1.
bool is_loopback_host(std::string_view host);

/// Returns whether an entry of NO_PROXY matches `origin`. See ProxyOptions::no_proxy.
bool matches_no_proxy_entry(std::string_view entry, const Origin& origin);

}  // namespace martlet::net
