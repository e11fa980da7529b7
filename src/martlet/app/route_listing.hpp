#pragma once
#include <string>

#include <martlet/server/server.hpp>

namespace martlet {

/// Returns all routes, one per line in columns, or as JSON.
std::string route_listing(const Server& server, bool as_json);

}  // namespace martlet
