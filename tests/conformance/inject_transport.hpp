#pragma once
#include <martlet/server/server.hpp>

namespace conformance {

/// Returns a handler that passes each request to Server::inject_task(), without a socket.
martlet::http::Handler inject_transport(martlet::Server& server);

}  // namespace conformance
