#include "plugins.hpp"

#include <martlet/server/server.hpp>

#include "plugins/bindings.hpp"
#include "routes.hpp"

namespace my_service {

void app(martlet::Server& server, const Settings& settings) {
  server.plugin(bindings(settings));
  server.plugin(routes(), {.prefix = settings.prefix});
}

}  // namespace my_service
