#include "absolute_url.hpp"

#include <charconv>
#include <optional>

#include <martlet/base/text.hpp>
#include <martlet/http/request_target.hpp>

namespace martlet::net {
namespace {

std::unexpected<Error> refuse(std::string_view why) { return failure(Code::malformed, "the URL to fetch " + std::string(why)); }

std::optional<std::uint16_t> port_of(std::string_view digits) {
  std::uint16_t port = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
  if (error != std::errc() || end != digits.data() + digits.size() || port == 0) return std::nullopt;
  return port;
}

std::string without_brackets(std::string_view host) {
  if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
  return std::string(host);
}

}  // namespace

Result<AbsoluteUrl> parse_absolute_url(std::string_view url) {
  const bool is_https = equals_ignoring_case(url.substr(0, 8), "https://");
  const Result<http::RequestTarget> parts = http::split_target(url);
  if (!parts || parts->form != http::RequestTarget::Form::absolute) return refuse("isn't an absolute one of http or https");
  const std::string_view host = http::host_of(parts->authority);
  const std::string_view after_host = parts->authority.substr(host.size());
  AbsoluteUrl read;
  read.origin = {without_brackets(host), is_https ? std::uint16_t{443} : std::uint16_t{80}, is_https ? Scheme::https : Scheme::http};
  if (read.origin.host.empty()) return refuse("has no host");
  const bool is_address = host.starts_with('[');
  if (!is_address && host.find(':') != std::string_view::npos) return refuse("has an invalid port");
  if (!after_host.empty()) {
    const auto port = after_host.front() == ':' ? port_of(after_host.substr(1)) : std::nullopt;
    if (!port) return refuse("has an invalid port");
    read.origin.port = *port;
  }
  read.target = parts->path.empty() ? "/" : std::string(parts->path);
  if (!parts->query.empty()) read.target += '?' + std::string(parts->query);
  return read;
}

}  // namespace martlet::net
