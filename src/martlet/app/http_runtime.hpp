#pragma once
#include <martlet/app/http_options.hpp>
#include <martlet/server/server.hpp>

#include "arguments.hpp"

namespace martlet {

/// Serves HTTP until SIGINT or SIGTERM, then finishes current requests within the grace period; a second signal ends the process at once.
/// Returns main()'s exit status.
int serve_http(Server& server, const Arguments& arguments, const HttpOptions& http);

}  // namespace martlet
