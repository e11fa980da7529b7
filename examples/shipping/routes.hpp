#pragma once
#include "config.hpp"

namespace martlet {
class Server;
}

namespace shipping {

/// The service: the price of a parcel.
void app(martlet::Server& server, const Settings& settings);

}  // namespace shipping
