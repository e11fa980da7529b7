#pragma once
#include <martlet/server/plugin.hpp>

namespace my_service {

/// What the service answers, as an OpenAPI document: `GET /openapi.json`.
martlet::Plugin documentation();

}  // namespace my_service
