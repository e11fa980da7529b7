// says: call the function that makes the plugin: server.plugin(audit())
#include <martlet/server/server.hpp>

martlet::Plugin audit();

void app(martlet::Server& server) {
#ifdef WRONG
  server.plugin(audit);
#else
  server.plugin(audit());
#endif
}
