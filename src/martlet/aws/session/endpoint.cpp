#include "endpoint.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include <martlet/base/text.hpp>
#include <martlet/http/url.hpp>

namespace martlet::aws {
namespace {

bool is_https(std::string_view url) { return equals_ignoring_case(url.substr(0, 8), "https://"); }

std::optional<std::uint16_t> port_of(std::string_view authority, std::string_view host, std::uint16_t otherwise) {
  if (authority.size() == host.size()) return otherwise;
  const std::string_view text = authority.substr(host.size() + 1);
  std::uint16_t port = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
  if (error != std::errc() || end != text.data() + text.size() || port == 0) return std::nullopt;
  return port;
}

std::string_view without_brackets(std::string_view host) {
  return host.starts_with('[') && host.ends_with(']') ? host.substr(1, host.size() - 2) : host;
}

// AWS Partitions and their DNS suffixes (partitions.json of AWS's SDKs).
std::string_view dns_suffix(std::string_view region) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> suffixes = {
      {{"cn-", "amazonaws.com.cn"}, {"us-isob-", "sc2s.sgov.gov"}, {"us-iso-", "c2s.ic.gov"}, {"eusc-", "amazonaws.eu"}}};
  for (const auto& [beginning, suffix] : suffixes) {
    if (region.starts_with(beginning)) return suffix;
  }
  return "amazonaws.com";
}

std::unexpected<Error> bad_endpoint() {
  return failure(Code::malformed, "an endpoint is no URL",
                 "write it as https://host:port or http://host:port, without user, query and fragment");
}

}  // namespace

Result<Endpoint> read_endpoint(std::string_view url) {
  url = trim(url);
  const Result<http::Target> target = http::split_target(url);
  if (!target || target->form != http::Target::Form::absolute || url.find_first_of("?#") != std::string_view::npos) return bad_endpoint();
  const std::string_view host = http::host_of(target->authority);
  const std::uint16_t usual = is_https(url) ? 443 : 80;
  const std::optional<std::uint16_t> port = port_of(target->authority, host, usual);
  const bool is_v6 = host.starts_with('[') && host.ends_with(']');
  if (host.empty() || !port || (!is_v6 && host.find(':') != std::string_view::npos)) return bad_endpoint();
  Endpoint endpoint;
  endpoint.origin.host = without_brackets(host);
  endpoint.origin.port = *port;
  endpoint.origin.scheme = is_https(url) ? net::Scheme::https : net::Scheme::http;
  endpoint.base_path = target->path;
  while (endpoint.base_path.ends_with('/')) endpoint.base_path.pop_back();
  endpoint.host = host;
  if (*port != usual) endpoint.host += ":" + std::to_string(*port);
  return endpoint;
}

Endpoint aws_endpoint(const Service& service, std::string_view region) {
  Endpoint endpoint;
  endpoint.origin.host = std::string(service.endpoint_prefix) + "." + std::string(region) + "." + std::string(dns_suffix(region));
  endpoint.origin.port = 443;
  endpoint.origin.scheme = net::Scheme::https;
  endpoint.host = endpoint.origin.host;
  return endpoint;
}

bool is_dns_label(std::string_view bucket) {
  const bool fits = bucket.size() >= 3 && bucket.size() <= 63 && bucket.front() != '-' && bucket.back() != '-';
  return fits && std::all_of(bucket.begin(), bucket.end(), [](char c) { return (c >= 'a' && c <= 'z') || is_ascii_digit(c) || c == '-'; });
}

}  // namespace martlet::aws
