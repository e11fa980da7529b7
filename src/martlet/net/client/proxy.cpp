#include "proxy.hpp"

#include <algorithm>
#include <charconv>

#include <martlet/base/encoding.hpp>
#include <martlet/base/text.hpp>

#include "no_proxy_entry.hpp"

namespace martlet::net {
namespace {

constexpr std::uint16_t default_port = 1080;

std::unexpected<Error> not_a_proxy() {
  return failure(Code::malformed, "the URL of a proxy can't be read", "write it as http://host:port or http://user:password@host:port");
}

std::optional<std::string> basic_authorization(std::string_view user_and_password) {
  const std::size_t colon = user_and_password.find(':');
  const auto user = percent_decode(user_and_password.substr(0, colon));
  const auto password =
      colon == std::string_view::npos ? std::optional<std::string>("") : percent_decode(user_and_password.substr(colon + 1));
  if (!user || !password) return std::nullopt;
  return "Basic " + to_base64(*user + ':' + *password);
}

// In a CGI program, HTTP_PROXY may be a client's header `Proxy` (httpoxy, CVE-2016-5385).
bool may_be_a_header(std::string_view name, const std::function<std::optional<std::string>(std::string_view)>& variable) {
  return name == "HTTP_PROXY" && variable("REQUEST_METHOD");
}

std::optional<std::string> set_variable(std::string_view name, const std::function<std::optional<std::string>(std::string_view)>& variable,
                                        std::string& found) {
  for (const std::string& one : {to_lower(name), std::string(name)}) {
    if (may_be_a_header(one, variable)) continue;
    std::optional<std::string> value = variable(one);
    if (!value || trim(*value).empty()) continue;
    found = one;
    return std::string(trim(*value));
  }
  return std::nullopt;
}

Result<std::optional<Proxy>> proxy_of(std::string_view name, const std::function<std::optional<std::string>(std::string_view)>& variable) {
  std::string found;
  const std::optional<std::string> url = set_variable(name, variable, found);
  if (!url) return std::optional<Proxy>();
  Result<Proxy> proxy = Proxy::parse(*url);
  if (!proxy) {
    proxy.error().what = found + ": " + proxy.error().what;
    return std::unexpected(std::move(proxy.error()));
  }
  return std::optional<Proxy>(std::move(*proxy));
}

}  // namespace

Result<Proxy> Proxy::parse(std::string_view url) {
  if (const std::size_t end = url.find("://"); end != std::string_view::npos) {
    const std::string_view scheme = url.substr(0, end);
    if (!equals_ignoring_case(scheme, "http")) {
      return failure(Code::unsupported, "a proxy that is used over " + std::string(scheme) + " is not supported",
                     "name one that is used over http; traffic to https servers is encrypted all the same");
    }
    url.remove_prefix(end + 3);
  }
  url = url.substr(0, url.find('/'));
  Proxy proxy;
  if (const std::size_t at = url.rfind('@'); at != std::string_view::npos) {
    std::optional<std::string> authorization = basic_authorization(url.substr(0, at));
    if (!authorization) return not_a_proxy();
    proxy.authorization = std::move(*authorization);
    url.remove_prefix(at + 1);
  }
  std::optional<HostAndPort> place = split_host(url);
  if (!place || place->host.empty() || place->host.find_first_of(" \t?#") != std::string::npos) return not_a_proxy();
  proxy.origin.host = std::move(place->host);
  proxy.origin.port = place->port.value_or(default_port);
  return proxy;
}

const Proxy* ProxyOptions::choose(const Origin& origin) const {
  const std::optional<Proxy>& proxy = origin.scheme == Scheme::https ? for_https : for_http;
  if (!proxy || is_loopback_host(origin.host)) return nullptr;
  const auto matches = [&origin](const std::string& entry) { return matches_no_proxy_entry(entry, origin); };
  return std::any_of(no_proxy.begin(), no_proxy.end(), matches) ? nullptr : &*proxy;
}

Result<ProxyOptions> proxy_options(const std::function<std::optional<std::string>(std::string_view name)>& variable) {
  ProxyOptions options;
  Result<std::optional<Proxy>> for_https = proxy_of("HTTPS_PROXY", variable);
  if (!for_https) return std::unexpected(std::move(for_https.error()));
  Result<std::optional<Proxy>> for_http = proxy_of("HTTP_PROXY", variable);
  if (!for_http) return std::unexpected(std::move(for_http.error()));
  options.for_https = std::move(*for_https);
  options.for_http = std::move(*for_http);
  std::string found;
  if (const std::optional<std::string> list = set_variable("NO_PROXY", variable, found)) {
    split(*list, ',', [&options](std::string_view part) {
      if (!trim(part).empty()) options.no_proxy.emplace_back(trim(part));
    });
  }
  return options;
}

}  // namespace martlet::net
