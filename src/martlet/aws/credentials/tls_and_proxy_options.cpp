#include "tls_and_proxy_options.hpp"

namespace martlet::aws {

Result<net::ClientOptions> tls_and_proxy_options(const SharedSettings& settings) {
  const Environment& environment = settings.environment();
  Result<net::ProxyOptions> proxies = net::proxy_options([&environment](std::string_view name) { return environment.get(name); });
  if (!proxies) return std::unexpected(std::move(proxies.error()));
  // The addresses of the credential endpoints of instances and containers, which are link-local, so that a proxy can't reach them.
  for (const char* address : {"169.254.0.0/16", "fd00:ec2::254", "fd00:ec2::23"}) proxies->no_proxy.emplace_back(address);
  net::ClientOptions options;
  options.trust_path = settings.text("AWS_CA_BUNDLE", "ca_bundle");
  options.proxies = *std::move(proxies);
  return options;
}

}  // namespace martlet::aws
