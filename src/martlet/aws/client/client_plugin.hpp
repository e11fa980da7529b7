#pragma once
#include <martlet/aws/client/net_client.hpp>
#include <martlet/server/plugin.hpp>

namespace martlet::aws {

/// Provides services with an aws::Client, over HTTP and in Lambda: `server.plugin(martlet::aws::client())`. A missing region or an invalid
/// setting is an initialization error. It makes no calls at startup: the first call fetches the credentials.
Plugin client(ClientOptions options = {});

}  // namespace martlet::aws
