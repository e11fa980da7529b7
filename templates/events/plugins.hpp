#pragma once
#include "config.hpp"

namespace martlet {
class Events;
class Server;
}

namespace my_service {

/// The service: which plugins, in which order, under which prefix.
void app(martlet::Server& server, martlet::Events& events, const Settings& settings);

}  // namespace my_service
