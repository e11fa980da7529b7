#pragma once
#include "settings.hpp"

namespace martlet {
class Server;
}

namespace shipping {

/// Builds the service, which calculates the price of sending a parcel.
void app(martlet::Server& server, const Settings& settings);

}  // namespace shipping
