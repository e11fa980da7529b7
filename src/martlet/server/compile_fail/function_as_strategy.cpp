// says: a strategy is made from a function by martlet::bearer(f), basic(f), ...
#include <martlet/server/bearer_and_basic_auth.hpp>
#include <martlet/server/server.hpp>

void app(martlet::Server& server) {
  const auto check = [](std::string) { return std::optional<martlet::Credentials<>>(); };
#ifdef WRONG
  server.auth_strategy("token", check);
#else
  server.auth_strategy("token", martlet::bearer(check));
#endif
}
