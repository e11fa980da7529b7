// says: the type of a handler's Credentials has no schema: declare
#include <martlet/server/server.hpp>

struct User {
  std::string id;
};
martlet::Schema describe(martlet::Type<User>);
struct Undescribed {};

void routes(martlet::Server& server) {
#ifdef WRONG
  server.get("/me", [](martlet::Credentials<Undescribed>) { return "text"; });
#else
  server.get("/me", [](martlet::Credentials<User>) { return "text"; });
#endif
}
