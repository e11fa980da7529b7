#pragma once
#include <string>

namespace martlet {
class Server;
}

namespace orders {

/// GET /openapi.json, and the page /docs where Martlet was built with it: for everybody, below `prefix`.
void add_documentation(martlet::Server& server, const std::string& prefix);

}  // namespace orders
