// says: what credentials must allow is a scope: .auth("token", martlet::scope("admin"))
#include <martlet/server/server.hpp>

void routes(martlet::Server& server) {
#ifdef WRONG
  server.get("/", [] { return "text"; }).auth("token", "admin");
#else
  server.get("/", [] { return "text"; }).auth("token", martlet::scope("admin"));
#endif
}
