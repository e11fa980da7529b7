#include "plugins.hpp"

#include <martlet/app/http_client_plugin.hpp>
#include <martlet/server/server.hpp>

#include "plugins/access.hpp"
#include "plugins/bindings.hpp"
#include "routes.hpp"

namespace my_service {

void app(martlet::Server& server, const Settings& settings) {
  server.plugin(martlet::http_client());
  server.plugin(access(settings));
  server.plugin(bindings(settings));
  server.plugin(routes(), {.prefix = settings.prefix});
}

}  // namespace my_service
