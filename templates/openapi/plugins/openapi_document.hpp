#pragma once
#include <martlet/server/plugin.hpp>

namespace my_service {

/// Serves the OpenAPI document of the service: `GET /openapi.json`.
martlet::Plugin openapi_document();

}  // namespace my_service
