#pragma once
#include <string>

namespace martlet {
class Server;
}

namespace orders {

/// Adds GET /openapi.json, and the page /docs if Martlet was built with it: open to anyone, below `prefix`.
void add_documentation(martlet::Server& server, const std::string& prefix);

}  // namespace orders
