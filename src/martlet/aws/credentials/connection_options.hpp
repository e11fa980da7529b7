#pragma once
#include <martlet/net/client/client.hpp>

#include "shared_settings.hpp"

namespace martlet::aws {

/// How connections are made, for everything that talks to AWS: whose certificates are trusted (AWS_CA_BUNDLE, `ca_bundle` of the profile).
/// What is asked for and not supported is a failure.
Result<net::ClientOptions> connection_options(const SharedSettings& settings);

}  // namespace martlet::aws
