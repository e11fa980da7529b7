#include "documentation.hpp"

#include <martlet/openapi/openapi.hpp>

namespace my_service {

martlet::Plugin documentation() { return martlet::openapi({.info = {.title = "my-service", .version = "0.1.0"}}); }

}  // namespace my_service
