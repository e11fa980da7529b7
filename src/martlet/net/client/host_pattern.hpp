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

/// `host`, `host:port`, `[::1]:port`, `[::1]` or `::1`. nullopt for a port that isn't one, and for brackets without end.
std::optional<HostAndPort> split_host(std::string_view text);

/// localhost, 127.0.0.0/8 or ::1.
bool is_this_machine(std::string_view host);

/// Is `origin` one of those that a pattern of NO_PROXY names? See ProxyOptions::no_proxy.
bool matches_host(std::string_view pattern, const Origin& origin);

}  // namespace martlet::net
