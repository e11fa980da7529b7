#pragma once
#include <martlet/server/plugin.hpp>

namespace my_service {

/// Every route of the service.
martlet::Plugin routes();

}  // namespace my_service
