#pragma once
#include <string>

namespace martlet {
class Server;
}

namespace orders {

/// Adds GET /openapi.json and, if Martlet was built with it, the page /docs, below `prefix`. Neither requires authentication.
void add_documentation(martlet::Server& server, const std::string& prefix);

}  // namespace orders
