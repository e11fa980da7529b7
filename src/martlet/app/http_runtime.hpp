#pragma once
#include <martlet/server/server.hpp>

#include "arguments.hpp"

namespace martlet {

/// Serves HTTP until SIGINT or SIGTERM, then finishes what is in flight. Gives main()'s exit status.
int serve_http(Server& server, const Arguments& arguments);

}  // namespace martlet
