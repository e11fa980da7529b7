// The code on docs/guides/auth.md that isn't part of the service in samples/auth/. It must compile as printed.
#include <optional>
#include <string>

#include <martlet/auth/api_keys.hpp>
#include <martlet/auth/authorizer.hpp>
#include <martlet/auth/jwt.hpp>
#include <martlet/auth/cookie_sessions.hpp>
#include <martlet/config/remote.hpp>
#include <martlet/server/server.hpp>

namespace auth_page {

struct User {
  std::string id;
};
martlet::Schema describe(martlet::Type<User>);
struct Client {
  std::string id;
};
martlet::Schema describe(martlet::Type<Client>);
struct Login {
  std::string name;
  std::string password;
};
martlet::Schema describe(martlet::Type<Login>);
struct Settings {
  std::string shop_key_hash;
  martlet::Secret shop_key;
  martlet::Secret secret;
  martlet::Secret session_secret;
};
struct Secrets {
  std::string public_key;
};
class Users {
 public:
  std::optional<User> find(const std::string& name, const std::string& password);
};

std::string create_note();
std::string list_notes();
std::string health();

void routes(martlet::Server& server);
void routes(martlet::Server& server) {
  server.post("/notes", create_note).auth("token", martlet::scope("notes:write"));
  server.get("/notes", list_notes).auth({.strategies = {"token", "key"}, .mode = martlet::AuthMode::optional});
  server.auth_default("token");
  server.get("/health", health).without_auth();
}

void keys(const Settings& settings, const std::string& public_key, const martlet::JwtRules& rules);
void keys(const Settings& settings, const std::string& public_key, const martlet::JwtRules& rules) {
  martlet::jwt<User>(martlet::openid("https://auth.example"), {.audience = {"notes"}});
  martlet::jwt<User>(martlet::jwks_at("https://auth.example/jwks.json"), {.issuer = "https://auth.example", .audience = {"notes"}});
  martlet::jwt<User>(martlet::JwtKeys::pem(public_key), rules);
  martlet::jwt<User>(martlet::JwtKeys::secret(martlet::JwtAlgorithm::hs256, settings.secret), rules);
  martlet::jwt<User>([](const martlet::Remote<Secrets>& secrets) { return martlet::JwtKeys::pem(secrets->public_key); }, rules);
}

void gateway(martlet::Server& server);
void gateway(martlet::Server& server) {
  server.auth_strategy("gateway", martlet::jwt_authorizer<User>());
  server.auth_strategy("token", martlet::jwt<User>(martlet::openid("https://auth.example"), {.audience = {"notes"}}));
  server.get("/notes", list_notes).auth({.strategies = {"gateway", "token"}});
}

void api_keys(martlet::Server& server, const Settings& settings);
void api_keys(martlet::Server& server, const Settings& settings) {
  // clang-format off
  server.auth_strategy("key", martlet::api_keys<Client>({
      {"shop-2025", martlet::KeyHash{settings.shop_key_hash}, {.value = {"shop"}, .scope = {"notes:read"}}},
      {"shop-2026", settings.shop_key, {.value = {"shop"}, .scope = {"notes:read"}}},
  }));
  // clang-format on
}

void sessions(martlet::Server& server, const Settings& settings);
void sessions(martlet::Server& server, const Settings& settings) {
  server.plugin(martlet::sessions<User>("session", {{{"2026a", settings.session_secret}}}));
  server.post("/login", [](martlet::Body<Login> login, Users& users, const martlet::Sessions<User>& sessions) {
    const std::optional<User> user = users.find(login->name, login->password);
    if (!user) throw martlet::unauthorized("Wrong name or password");
    martlet::Reply<User> reply(*user);
    sessions.begin(reply, *user, {"notes:write"});
    return reply;
  });
  server.post("/logout", [](const martlet::Sessions<User>& sessions) {
    martlet::Response response("Bye");
    sessions.end(response);
    return response;
  });
}

}  // namespace auth_page
