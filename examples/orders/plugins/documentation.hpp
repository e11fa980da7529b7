#pragma once
#include <martlet/server/plugin.hpp>

namespace orders {

/// GET /openapi.json and, if Martlet was built with it, the page /docs. Neither requires authentication.
martlet::Plugin documentation();

}  // namespace orders
