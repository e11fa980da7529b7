#include "openapi_document.hpp"

#include <martlet/openapi/openapi.hpp>

namespace my_service {

martlet::Plugin openapi_document() { return martlet::openapi({.info = {.title = "my-service", .version = "0.1.0"}}); }

}  // namespace my_service
