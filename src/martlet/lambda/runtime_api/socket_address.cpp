#include "socket_address.hpp"

#include <arpa/inet.h>

#include <charconv>
#include <optional>
#include <string>

#include <martlet/base/read_file.hpp>
#include <martlet/base/text.hpp>

namespace martlet::lambda {
namespace {

constexpr std::size_t hosts_file_bytes_max = 1024 * 1024;

struct HostAndPort {
  std::string host;
  std::uint16_t port = 80;
};

std::optional<std::uint16_t> to_port(std::string_view text) {
  std::uint16_t port = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), port);
  if (problem != std::errc() || end != text.data() + text.size() || port == 0) return std::nullopt;
  return port;
}

std::optional<HostAndPort> divide(std::string_view text) {
  HostAndPort parts;
  const std::size_t bracket = text.starts_with('[') ? text.find(']') : std::string_view::npos;
  const std::size_t colon = text.find(':', bracket == std::string_view::npos ? 0 : bracket);
  if (colon != std::string_view::npos) {
    const std::optional<std::uint16_t> port = to_port(text.substr(colon + 1));
    if (!port) return std::nullopt;
    parts.port = *port;
    text = text.substr(0, colon);
  }
  if (bracket != std::string_view::npos) {
    if (!text.ends_with(']')) return std::nullopt;
    text = text.substr(1, text.size() - 2);
  }
  if (text.empty() || text.size() > 253) return std::nullopt;
  parts.host = text;
  return parts;
}

std::optional<SocketAddress> from_literal(const std::string& host, std::uint16_t port) {
  SocketAddress socket_address;
  if (inet_pton(AF_INET, host.c_str(), &socket_address.address.v4.sin_addr) == 1) {
    socket_address.address.v4.sin_family = AF_INET;
    socket_address.address.v4.sin_port = htons(port);
    socket_address.length = sizeof socket_address.address.v4;
    return socket_address;
  }
  if (inet_pton(AF_INET6, host.c_str(), &socket_address.address.v6.sin6_addr) == 1) {
    socket_address.address.v6.sin6_family = AF_INET6;
    socket_address.address.v6.sin6_port = htons(port);
    socket_address.length = sizeof socket_address.address.v6;
    return socket_address;
  }
  return std::nullopt;
}

// Reads a line of the hosts file (hosts(5)): an address, then names, separated by white space; `#` begins a comment.
std::optional<SocketAddress> address_of_line(std::string_view line, const HostAndPort& wanted) {
  std::string address;
  std::optional<SocketAddress> found;
  line = line.substr(0, line.find('#'));
  while (!found) {
    line = trim(line);
    if (line.empty()) break;
    const std::string_view word = line.substr(0, line.find_first_of(" \t\r"));
    line.remove_prefix(word.size());
    if (address.empty()) {
      address = word;
    } else if (equals_ignoring_case(word, wanted.host)) {
      found = from_literal(address, wanted.port);
      if (!found) break;
    }
  }
  return found;
}

std::optional<SocketAddress> from_hosts_file(const char* path, const HostAndPort& wanted) {
  std::optional<SocketAddress> found;
  const Result<std::string> text = read_file(path, hosts_file_bytes_max);
  if (!text) return std::nullopt;
  split(*text, '\n', [&](std::string_view line) {
    if (!found) found = address_of_line(line, wanted);
  });
  return found;
}

}  // namespace

Result<SocketAddress> find_socket_address(std::string_view host_and_port, const char* hosts_file) {
  const std::optional<HostAndPort> parts = divide(host_and_port);
  if (!parts) return failure(Code::not_found, "AWS_LAMBDA_RUNTIME_API is not host:port: \"" + std::string(host_and_port) + '"');
  if (const auto socket_address = from_literal(parts->host, parts->port)) return *socket_address;
  if (equals_ignoring_case(parts->host, "localhost")) return *from_literal("127.0.0.1", parts->port);
  if (const auto socket_address = from_hosts_file(hosts_file, *parts)) return *socket_address;
  return failure(Code::not_found, "the host of AWS_LAMBDA_RUNTIME_API is not known: \"" + parts->host + '"',
                 "give an IP address, or a name in /etc/hosts (DNS is not used)");
}

}  // namespace martlet::lambda
