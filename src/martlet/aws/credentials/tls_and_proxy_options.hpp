#pragma once
#include <martlet/net/client/client.hpp>

#include "shared_settings.hpp"

namespace martlet::aws {

/// Returns the options of connections to AWS: which certificates are trusted (AWS_CA_BUNDLE, `ca_bundle` of the profile), and which proxy
/// is used (HTTPS_PROXY, HTTP_PROXY, NO_PROXY), except for the link-local addresses that provide credentials.
/// Fails like net::proxy_options().
Result<net::ClientOptions> tls_and_proxy_options(const SharedSettings& settings);

}  // namespace martlet::aws
