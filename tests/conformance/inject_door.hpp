#pragma once
#include <martlet/server/server.hpp>

namespace conformance {

/// Answers each request by Server::inject_task(), which no socket has a part in.
martlet::http::Handler inject_door(martlet::Server& server);

}  // namespace conformance
