#pragma once
#include <martlet/server/server.hpp>

namespace conformance {

/// Answers each request by Server::inject_task(), which no socket has a part in.
martlet::http::Handler inject_transport(martlet::Server& server);

}  // namespace conformance
