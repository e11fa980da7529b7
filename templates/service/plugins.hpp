#pragma once
#include "config.hpp"

namespace martlet {
class Server;
}

namespace my_service {

/// The service: which plugins, in which order, under which prefix.
void app(martlet::Server& server, const Settings& settings);

}  // namespace my_service
