#include "no_proxy_entry.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <charconv>
#include <vector>

#include <martlet/base/text.hpp>

namespace martlet::net {
namespace {

std::optional<std::uint16_t> read_number(std::string_view text, unsigned most) {
  unsigned number = 0;
  const char* const end = text.data() + text.size();
  const auto [stopped, failed] = std::from_chars(text.data(), end, number);
  if (failed != std::errc() || stopped != end || number > most) return std::nullopt;
  return static_cast<std::uint16_t>(number);
}

// Returns the 4 or 16 bytes of an address; nullopt for a name.
std::optional<std::vector<unsigned char>> address_bytes(std::string_view host) {
  const std::string text(host);
  std::vector<unsigned char> bytes(16);
  if (::inet_pton(AF_INET6, text.c_str(), bytes.data()) == 1) return bytes;
  bytes.resize(4);
  if (::inet_pton(AF_INET, text.c_str(), bytes.data()) == 1) return bytes;
  return std::nullopt;
}

bool have_same_bits(const std::vector<unsigned char>& a, const std::vector<unsigned char>& b, unsigned bits) {
  for (unsigned i = 0; i < bits; ++i) {
    const unsigned mask = 0x80U >> (i % 8);
    if ((a[i / 8] & mask) != (b[i / 8] & mask)) return false;
  }
  return true;
}

bool is_in_range(std::string_view range, std::string_view host) {
  const std::size_t slash = range.find('/');
  const auto first = address_bytes(range.substr(0, slash));
  const auto asked = address_bytes(host);
  if (!first || !asked || first->size() != asked->size()) return false;
  const auto bits = read_number(range.substr(slash + 1), static_cast<unsigned>(first->size() * 8));
  return bits && have_same_bits(*first, *asked, *bits);
}

bool is_same_address(std::string_view a, std::string_view b) {
  const auto first = address_bytes(a);
  return first && first == address_bytes(b);
}

bool is_domain_or_subdomain(std::string_view name, std::string_view host) {
  if (name.starts_with("*.")) name.remove_prefix(1);
  if (name.starts_with('.')) name.remove_prefix(1);
  if (host.ends_with('.')) host.remove_suffix(1);
  if (name.empty() || host.size() < name.size()) return false;
  const std::size_t before = host.size() - name.size();
  return equals_ignoring_case(host.substr(before), name) && (before == 0 || host[before - 1] == '.');
}

}  // namespace

std::optional<HostAndPort> split_host(std::string_view text) {
  HostAndPort split;
  std::string_view port;
  if (text.starts_with('[')) {
    const std::size_t end = text.find(']');
    if (end == std::string_view::npos) return std::nullopt;
    split.host = text.substr(1, end - 1);
    port = text.substr(end + 1);
  } else {
    const bool is_bare_v6 = std::count(text.begin(), text.end(), ':') > 1;
    const std::size_t colon = is_bare_v6 ? text.size() : std::min(text.find(':'), text.size());
    split.host = text.substr(0, colon);
    port = text.substr(colon);
  }
  if (port.empty()) return split;
  split.port = read_number(port.substr(1), 65535);
  if (!port.starts_with(':') || !split.port || *split.port == 0) return std::nullopt;
  return split;
}

bool is_loopback_host(std::string_view host) {
  return is_domain_or_subdomain("localhost", host) || is_in_range("127.0.0.0/8", host) || is_same_address("::1", host);
}

bool matches_no_proxy_entry(std::string_view entry, const Origin& origin) {
  if (entry == "*") return true;
  if (entry.find('/') != std::string_view::npos) return is_in_range(entry, origin.host);
  const std::optional<HostAndPort> wanted = split_host(entry);
  if (!wanted || (wanted->port && *wanted->port != origin.port)) return false;
  return is_same_address(wanted->host, origin.host) || (!address_bytes(origin.host) && is_domain_or_subdomain(wanted->host, origin.host));
}

}  // namespace martlet::net
