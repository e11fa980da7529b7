#pragma once
#include <martlet/server/plugin.hpp>

namespace my_service {

/// Adds a header to every answer.
martlet::Plugin my_plugin();

}  // namespace my_service
