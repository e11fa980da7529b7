#include "plugins.hpp"

#include <martlet/server/server.hpp>

#include "plugins/access.hpp"
#include "plugins/cookies.hpp"
#include "plugins/documentation.hpp"
#include "plugins/metrics.hpp"
#include "plugins/remote_configuration.hpp"
#include "plugins/storage.hpp"
#include "routes.hpp"

namespace orders {

void app(martlet::Server& server, const Settings& settings) {
  server.plugin(remote_configuration({.limits = settings.limits, .folder = settings.config}));
  server.plugin(storage({.database = settings.database, .table = settings.table}));
  server.plugin(access(settings.token, settings.admin_token));
  server.plugin(cookies());
  server.plugin(documentation(), {.prefix = settings.prefix});
  server.plugin(metrics(), {.prefix = settings.prefix});
  server.plugin(routes(), {.prefix = settings.prefix});
}

}  // namespace orders
