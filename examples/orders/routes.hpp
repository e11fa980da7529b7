#pragma once
#include <martlet/server/plugin.hpp>

namespace orders {

/// Every route of the service.
martlet::Plugin routes();

}  // namespace orders
