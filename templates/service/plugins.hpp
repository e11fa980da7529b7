#pragma once
#include "settings.hpp"

namespace martlet {
class Server;
}

namespace my_service {

/// Registers the parts of the service; main() passes it to martlet::run().
void app(martlet::Server& server, const Settings& settings);

}  // namespace my_service
