#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/base/result.hpp>
#include <martlet/net/reactor/origin.hpp>

namespace martlet::net {

/// An HTTP proxy: requests for http go through it in absolute form, those for https by a tunnel (CONNECT).
struct Proxy {
  Origin origin;              ///< where it is reached; always http
  std::string authorization;  ///< the value of `proxy-authorization`; empty: none is sent. A secret

  /// Reads `http://[user:password@]host[:port]`, where scheme and port may be left out: http and 1080, as curl has it. User and password
  /// are percent-encoded. Code::malformed, and Code::unsupported for another scheme (https, socks5); no message has user or password.
  static Result<Proxy> parse(std::string_view url);
};

/// Which origins are reached through a proxy.
struct ProxyOptions {
  std::optional<Proxy> for_http;
  std::optional<Proxy> for_https;
  /// Hosts that are reached directly: `example.com` with all below it (`.example.com` is the same), an address, a range of addresses
  /// (`10.0.0.0/8`), each of them with a port where it ends in one (`example.com:8080`), or `*` for all. Case doesn't matter.
  std::vector<std::string> no_proxy;

  /// nullptr: directly. This machine (localhost, 127.0.0.0/8, ::1) is never reached through a proxy.
  const Proxy* choose(const Origin& origin) const;
};

/// HTTPS_PROXY, HTTP_PROXY and NO_PROXY, or each in lower case, which goes first, as curl and the AWS CLI read them. HTTP_PROXY isn't read
/// where REQUEST_METHOD is set: a CGI program is given it by a client's header. A value that is empty counts as not set. Fails as
/// Proxy::parse(), and names the variable.
Result<ProxyOptions> proxy_options(const std::function<std::optional<std::string>(std::string_view name)>& variable);

}  // namespace martlet::net
