#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/base/result.hpp>
#include <martlet/net/reactor/origin.hpp>

namespace martlet::net {

/// An HTTP proxy: http requests are sent to it in absolute form, https requests through a tunnel (CONNECT).
struct Proxy {
  Origin origin;              ///< its address; always http
  std::string authorization;  ///< the value of `proxy-authorization`, a secret; not sent if empty

  /// Reads `http://[user:password@]host[:port]`, where scheme and port default to http and 1080, as in curl. User and password
  /// are percent-encoded. Fails with Code::malformed, or Code::unsupported for another scheme (https, socks5); no message contains them.
  static Result<Proxy> parse(std::string_view url);
};

/// The proxies to use, and the origins to reach without one.
struct ProxyOptions {
  std::optional<Proxy> for_http;
  std::optional<Proxy> for_https;
  /// Hosts that are reached directly: `example.com` and its subdomains (`.example.com` means the same), an address, a range of addresses
  /// (`10.0.0.0/8`), each optionally with a port (`example.com:8080`), or `*` for all. Case is ignored.
  std::vector<std::string> no_proxy;

  /// Returns the proxy for `origin`; nullptr if there is none. This machine (localhost, 127.0.0.0/8, ::1) is never reached through a proxy.
  const Proxy* choose(const Origin& origin) const;
};

/// Reads HTTPS_PROXY, HTTP_PROXY and NO_PROXY; lower-case names take precedence, as in curl and the AWS CLI. HTTP_PROXY isn't read if
/// REQUEST_METHOD is set, since in a CGI program, a client's header sets it. An empty value counts as not set. Fails as Proxy::parse()
/// does; the message names the variable.
Result<ProxyOptions> proxy_options(const std::function<std::optional<std::string>(std::string_view name)>& variable);

}  // namespace martlet::net
