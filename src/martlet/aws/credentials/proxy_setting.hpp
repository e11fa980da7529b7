#pragma once
#include <optional>
#include <string>

#include <martlet/config/environment.hpp>
#include <martlet/net/client/client.hpp>

namespace martlet::aws {

/// A proxy that is set in the environment.
struct ProxySetting {
  std::string variable;  ///< "HTTPS_PROXY"
  std::string url;
};

/// The proxy that connections to `origin` should go through: HTTPS_PROXY or HTTP_PROXY by its scheme (or the same in lower case), unless
/// NO_PROXY names its host: "*", a host, a domain with all below it (with or without a leading dot), with or without a port.
/// This machine and link-local addresses, where credentials are asked for, are reached directly.
/// Contract: SDKs and Tools Reference Guide, "HTTP proxies", and curl's manual, NO_PROXY.
std::optional<ProxySetting> proxy_for(const net::Origin& origin, const Environment& environment);

}  // namespace martlet::aws
