#pragma once
#include <martlet/net/client/client.hpp>

#include "shared_settings.hpp"

namespace martlet::aws {

/// How connections are made, for everything that talks to AWS: whose certificates are trusted (AWS_CA_BUNDLE, `ca_bundle` of the profile),
/// and through which proxy (HTTPS_PROXY, HTTP_PROXY, NO_PROXY), but for the link-local addresses that credentials are asked of.
/// Fails as net::proxy_options() does.
Result<net::ClientOptions> connection_options(const SharedSettings& settings);

}  // namespace martlet::aws
