#include "proxy_setting.hpp"

#include <martlet/base/text.hpp>

namespace martlet::aws {
namespace {

std::optional<ProxySetting> variable_of(const Environment& environment, const std::string& name) {
  for (const std::string& variable : {name, to_lower(name)}) {
    const std::string value = environment.get(variable).value_or("");
    if (!value.empty()) return ProxySetting{variable, value};
  }
  return std::nullopt;
}

bool is_local(std::string_view host) {
  return equals_ignoring_case(host, "localhost") || host == "::1" || host.starts_with("127.") || host.starts_with("169.254.") ||
         equals_ignoring_case(host, "fd00:ec2::254") || equals_ignoring_case(host, "fd00:ec2::23");
}

// "example.com:443" -> "example.com" where the port is the origin's; "" where it is another.
std::string_view without_port(std::string_view entry, std::uint16_t port) {
  const std::size_t colon = entry.rfind(':');
  if (colon == std::string_view::npos || entry.find(':') != colon) return entry;  // an IPv6 address has several
  return entry.substr(colon + 1) == std::to_string(port) ? entry.substr(0, colon) : std::string_view();
}

bool names(std::string_view entry, const net::Origin& origin) {
  if (entry == "*") return true;
  entry = without_port(entry, origin.port);
  if (entry.starts_with('.')) entry.remove_prefix(1);
  const std::string_view host = origin.host;
  if (entry.empty() || host.size() < entry.size()) return false;
  const std::size_t before = host.size() - entry.size();
  return equals_ignoring_case(host.substr(before), entry) && (before == 0 || host[before - 1] == '.');
}

}  // namespace

std::optional<ProxySetting> proxy_for(const net::Origin& origin, const Environment& environment) {
  if (is_local(origin.host)) return std::nullopt;
  std::optional<ProxySetting> proxy = variable_of(environment, origin.scheme == net::Scheme::https ? "HTTPS_PROXY" : "HTTP_PROXY");
  const std::optional<ProxySetting> excepted = variable_of(environment, "NO_PROXY");
  if (!proxy || !excepted) return proxy;
  bool is_excepted = false;
  split(excepted->url, ',', [&](std::string_view entry) { is_excepted = is_excepted || names(trim(entry), origin); });
  return is_excepted ? std::nullopt : proxy;
}

}  // namespace martlet::aws
