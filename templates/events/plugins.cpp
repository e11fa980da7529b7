#include "plugins.hpp"

#include <martlet/server/server.hpp>

#include "events.hpp"
#include "plugins/bindings.hpp"
#include "routes.hpp"

namespace my_service {

void app(martlet::Server& server, martlet::Events& events, const Settings& settings) {
  server.plugin(bindings(settings));
  server.plugin(routes(), {.prefix = settings.prefix});
  add_events(events);
}

}  // namespace my_service
