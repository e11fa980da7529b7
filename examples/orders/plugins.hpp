#pragma once
#include "config.hpp"

namespace martlet {
class Server;
}

namespace orders {

/// The service: which plugins, in which order, under which prefix.
void app(martlet::Server& server, const Settings& settings);

}  // namespace orders
