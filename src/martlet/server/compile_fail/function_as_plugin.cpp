// says: a plugin has a name and a function: server.plugin(martlet::Plugin{"audit", register_audit})
#include <martlet/server/server.hpp>

void register_audit(martlet::Server&) {}

void app(martlet::Server& server) {
#ifdef WRONG
  server.plugin(register_audit);
#else
  server.plugin({"audit", register_audit});
#endif
}
