#pragma once
#include "settings.hpp"

namespace martlet {
class Server;
}

namespace orders {

/// Builds the service: registers the plugins in order, with the prefix.
void app(martlet::Server& server, const Settings& settings);

}  // namespace orders
