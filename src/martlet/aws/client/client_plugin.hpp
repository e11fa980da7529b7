#pragma once
#include <martlet/aws/client/net_client.hpp>
#include <martlet/server/plugin.hpp>

namespace martlet::aws {

/// Provides services with an aws::Client, over HTTP and in Lambda: `server.plugin(martlet::aws::client())`. A missing region or an invalid
/// setting is an initialization error. Nothing is called at startup: credentials are fetched by the first call.
Plugin client(ClientOptions options = {});

}  // namespace martlet::aws
