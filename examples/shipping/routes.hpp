#pragma once
#include "config.hpp"

namespace martlet {
class Server;
}

namespace shipping {

/// The service: what a parcel costs.
void app(martlet::Server& server, const Settings& settings);

}  // namespace shipping
