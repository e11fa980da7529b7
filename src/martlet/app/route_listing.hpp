#pragma once
#include <string>

#include <martlet/server/server.hpp>

namespace martlet {

/// Every route, a line each, in columns; or as JSON.
std::string route_table(const Server& server, bool as_json);

}  // namespace martlet
