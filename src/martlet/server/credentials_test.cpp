#include "testing/initialize_and_inject.hpp"

namespace martlet {
namespace {

struct User {
  std::string id;
  int level = 0;
};
Schema describe(Type<User>) { return object<User>("User", field<&User::id>("id").min(1), field<&User::level>("level").fallback(0)); }

struct Client {
  std::string id;
};
Schema describe(Type<Client>) { return object<Client>("Client", field<&Client::id>("id")); }

Credentials<User> ada() { return {.value = {.id = "ada", .level = 3}, .scope = {"read"}}; }

// A strategy that doesn't declare the type of its credentials.
AuthStrategy giving_json(std::string user) {
  return bearer(
      [user = std::move(user)](std::string) { return std::optional(Credentials<>{.user = json::parse(user).value_or(json::Value())}); });
}

std::string name_of(Credentials<User> user) { return user->id + ' ' + std::to_string(user->level); }

InjectResponse ask_with_token(Server& server, std::string url = "/") {
  return answer(server, InjectOptions{.url = std::move(url), .headers = {{"authorization", "Bearer a"}}});
}

TEST(Credentials, are_those_that_the_strategy_returned) {
  Server server(quiet_options());
  server.auth_strategy("token", bearer([](std::string) { return std::optional(ada()); }));
  server.get("/", name_of).auth("token", scope("read"));
  server.get("/json", [](Credentials<> user) { return std::string(user.user_id()); }).auth("token");
  EXPECT_EQ(ask_with_token(server).payload, "ada 3");
  EXPECT_EQ(ask_with_token(server, "/json").payload, "ada");
}

struct CheckToken {
  Task<std::optional<Credentials<User>>> operator()(std::string token) const {
    if (token != "a") co_return std::nullopt;
    co_return ada();
  }
};

TEST(Credentials, can_be_returned_by_classes_and_coroutines) {
  Server server(quiet_options());
  server.auth_strategy("token", bearer<CheckToken>());
  server.get("/", name_of).auth("token");
  EXPECT_EQ(ask_with_token(server).payload, "ada 3");
}

TEST(Credentials, of_an_application_are_not_a_users) {
  Server server(quiet_options());
  server.auth_strategy("key",
                       bearer([](std::string) { return std::optional(Credentials<Client>{.value = {"shop"}, .entity = Entity::app}); }));
  server.get("/", [](Credentials<Client> client) { return client->id; }).auth({.strategies = {"key"}, .access = {Access{{}, Entity::app}}});
  server.get("/people", [] { return "people"; }).auth({.strategies = {"key"}, .access = {Access{{}, Entity::user}}});
  EXPECT_EQ(ask_with_token(server).payload, "shop");
  EXPECT_EQ(ask_with_token(server, "/people").status, 403);
}

TEST(Credentials, of_a_strategy_that_declares_no_type_are_read_with_the_schema) {
  Server server(quiet_options());
  server.auth_strategy("token", giving_json(R"({"id":"ada","level":2,"more":true})"));
  server.get("/", name_of).auth("token");
  EXPECT_EQ(ask_with_token(server).payload, "ada 2");
}

TEST(Credentials, that_do_not_have_the_handlers_type_cause_a_500) {
  std::string log;
  ServerOptions options;
  options.log = Log([&](std::string_view line) { log += line; }, Level::debug);
  Server server(std::move(options));
  server.auth_strategy("token", giving_json(R"({"id":"ada","level":"secret"})"));
  server.get("/", name_of).auth("token");
  EXPECT_EQ(ask_with_token(server).payload,
            R"({"statusCode":500,"error":"Internal Server Error","message":"An internal server error occurred"})");
  EXPECT_NE(log.find(R"(the credentials of the strategy \"token\" are not a User: \"level\" must be a number)"), std::string::npos) << log;
  EXPECT_EQ(log.find("secret"), std::string::npos) << log;
}

TEST(Credentials, of_another_type_than_the_strategys_are_rejected_at_initialization) {
  Server server(quiet_options());
  server.auth_strategy("token", bearer([](std::string) { return std::optional(ada()); }));
  server.get("/", [](Credentials<Client> client) { return client->id; }).auth("token");
  EXPECT_EQ(initialization_error(server),
            "the application can't start: "
            "route GET /: its handler takes Credentials<martlet::Client>, but the strategy \"token\" provides Credentials<martlet::User> "
            "[credentials-type]");
}

TEST(Credentials, of_every_strategy_of_a_route_are_checked) {
  Server server(quiet_options());
  server.auth_strategy("token", bearer([](std::string) { return std::optional(ada()); }));
  server.auth_strategy("key", bearer([](std::string) { return std::optional(Credentials<Client>()); }));
  server.get("/", name_of).auth({.strategies = {"token", "key"}});
  EXPECT_EQ(initialization_error(server),
            "the application can't start: "
            "route GET /: its handler takes Credentials<martlet::User>, but the strategy \"key\" provides Credentials<martlet::Client> "
            "[credentials-type]");
}

TEST(Credentials, without_a_strategy_are_rejected_at_initialization) {
  Server server(quiet_options());
  server.get("/", name_of);
  EXPECT_NE(initialization_error(server).find("route GET /: its handler takes Credentials, but requests without credentials reach it"),
            std::string::npos);
}

TEST(Credentials, can_be_missing_if_the_handler_takes_an_optional) {
  Server server(quiet_options());
  server.auth_strategy("token", bearer([](std::string) { return std::optional(ada()); }));
  server.get("/", [](std::optional<Credentials<User>> user) { return user ? (*user)->id : "nobody"; })
      .auth({.strategies = {"token"}, .mode = AuthMode::optional});
  EXPECT_EQ(answer(server, "/").payload, "nobody");
  EXPECT_EQ(ask_with_token(server).payload, "ada");
}

class House final : public AuthScheme {
 public:
  using credentials_type = Credentials<User>;
  Task<Authentication> authenticate(Request&) override { co_return ada(); }
};

TEST(Credentials, of_a_custom_scheme_are_checked_if_it_declares_their_type) {
  Server server(quiet_options());
  server.auth_strategy("house", std::make_unique<House>());
  server.get("/", name_of).auth("house");
  EXPECT_EQ(ask_with_token(server).payload, "ada 3");
  Server other(quiet_options());
  other.auth_strategy("house", AuthStrategy::of<House>());
  other.get("/", [](Credentials<Client> client) { return client->id; }).auth("house");
  EXPECT_NE(initialization_error(other).find("provides Credentials<martlet::User>"), std::string::npos);
}

TEST(Credentials, that_are_injected_are_read_as_the_handlers_type) {
  Server server(quiet_options());
  server.auth_strategy("token", giving_json("{}"));
  server.get("/", name_of).auth("token");
  EXPECT_EQ(answer(server, InjectOptions{.auth = InjectAuth{"token", ada()}}).payload, "ada 3");
}

}  // namespace
}  // namespace martlet
