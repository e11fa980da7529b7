#include <martlet/base/text.hpp>

#include "testing/initialize_and_inject.hpp"

namespace martlet {
namespace {

Credentials<> user(std::vector<std::string> scope) {
  Credentials<> credentials;
  credentials.scope = std::move(scope);
  credentials.user.set("id", "ada");
  return credentials;
}

// A token consists of its scopes, joined by commas.
std::optional<Credentials<>> by_token(std::string token) {
  if (token == "bad") return std::nullopt;
  std::vector<std::string> scopes;
  split(token, ',', [&](std::string_view one) { scopes.emplace_back(one); });
  return user(std::move(scopes));
}

Server with_route(AuthOptions options, std::string path = "/") {
  Server server(quiet_options());
  server.auth_strategy("token", bearer(by_token));
  server.auth_strategy("login", basic("home", [](BasicLogin login) -> std::optional<Credentials<>> {
                         if (login.name == "ada" && login.password == "a:b") return user({});
                         return std::nullopt;
                       }));
  server.get(path, [](Request& request) { return request.auth().strategy + '.'; }).auth(std::move(options));
  return server;
}

AuthOptions by(std::vector<std::string> strategies, AuthMode mode = AuthMode::required) {
  AuthOptions options;
  options.strategies = std::move(strategies);
  options.mode = mode;
  return options;
}

AuthOptions demanding(std::vector<std::string> scopes, Entity entity = Entity::any) {
  AuthOptions options = by({"token"});
  options.access = {Access{std::move(scopes), entity}};
  return options;
}

InjectResponse get_as(Server& server, std::string authorization, std::string url = "/") {
  InjectOptions options;
  options.url = std::move(url);
  if (!authorization.empty()) options.headers = {{"authorization", std::move(authorization)}};
  return answer(server, options);
}

TEST(Authentication, every_strategy_challenges_a_request_without_credentials) {
  Server server = with_route(by({"token", "login"}));
  const InjectResponse refused = get_as(server, "");
  EXPECT_EQ(refused.status, 401);
  EXPECT_EQ(refused.header("www-authenticate"), "Bearer, Basic realm=\"home\"");
  EXPECT_EQ(refused.payload, R"({"statusCode":401,"error":"Unauthorized","message":"Missing authentication"})");
}

TEST(Authentication, invalid_credentials_stop_at_their_strategy) {
  Server server = with_route(by({"token", "login"}));
  const InjectResponse refused = get_as(server, "Bearer bad");
  EXPECT_EQ(refused.status, 401);
  EXPECT_EQ(refused.header("www-authenticate"), "Bearer error=\"Invalid token\"");
}

TEST(Authentication, the_second_strategy_is_tried_if_the_first_finds_no_credentials) {
  Server server = with_route(by({"token", "login"}));
  EXPECT_EQ(get_as(server, "Basic YWRhOmE6Yg==").payload, "login.");
}

TEST(Authentication, optional_accepts_missing_credentials_and_rejects_invalid_ones) {
  Server server = with_route(by({"token"}, AuthMode::optional));
  EXPECT_EQ(get_as(server, "").status, 200);
  EXPECT_EQ(get_as(server, "Bearer bad").status, 401);
}

TEST(Authentication, try_continues_even_with_invalid_credentials) {
  Server server = with_route(by({"token"}, AuthMode::try_only));
  EXPECT_EQ(get_as(server, "Bearer bad").status, 200);
}

TEST(Authentication, one_of_the_plain_scopes_is_sufficient) {
  Server server = with_route(demanding({"a", "b"}));
  EXPECT_EQ(get_as(server, "Bearer b").status, 200);
  EXPECT_EQ(get_as(server, "Bearer c").status, 403);
}

TEST(Authentication, plus_scopes_are_required_and_bang_scopes_are_forbidden) {
  Server server = with_route(demanding({"+write", "!banned"}));
  EXPECT_EQ(get_as(server, "Bearer write").status, 200);
  EXPECT_EQ(get_as(server, "Bearer read").status, 403);
  EXPECT_EQ(get_as(server, "Bearer write,banned").status, 403);
}

TEST(Authentication, scopes_can_refer_to_the_request) {
  Server server = with_route(demanding({"user-{params.id}"}), "/{id}");
  EXPECT_EQ(get_as(server, "Bearer user-ada", "/ada").status, 200);
  EXPECT_EQ(get_as(server, "Bearer user-ada", "/bob").status, 403);
}

TEST(Authentication, an_application_endpoint_rejects_users) {
  Server server = with_route(demanding({}, Entity::app));
  const InjectResponse refused = get_as(server, "Bearer a");
  EXPECT_EQ(refused.status, 403);
  EXPECT_EQ(refused.json().text("message"), "User credentials cannot be used on an application endpoint");
}

TEST(Authentication, injected_credentials_bypass_the_strategy_but_not_the_scope) {
  Server server = with_route(demanding({"a"}));
  InjectOptions options;
  options.auth = {"token", user({"a"})};
  EXPECT_EQ(answer(server, options).status, 200);
  options.auth = {"token", user({"b"})};
  EXPECT_EQ(server.inject(options).status, 403);
}

TEST(Authentication, injected_credentials_are_marked_as_injected) {
  Server server(quiet_options());
  server.auth_strategy("token", bearer(by_token));
  server.get("/", [](Request& request) { return request.auth().strategy + (request.auth().is_injected ? ", injected" : ""); })
      .auth("token");
  InjectOptions options;
  options.auth = {"login", user({})};
  EXPECT_EQ(answer(server, options).payload, "login, injected");
  EXPECT_EQ(get_as(server, "Bearer a").payload, "token");
}

TEST(Authentication, the_default_applies_to_routes_without_their_own_setting) {
  Server server(quiet_options());
  server.auth_strategy("token", bearer(by_token));
  server.auth_default("token");
  server.get("/closed", [] { return "text"; });
  server.get("/open", [] { return "text"; }).without_auth();
  EXPECT_EQ(answer(server, "/closed").status, 401);
  EXPECT_EQ(server.inject("/open").status, 200);
}

}  // namespace
}  // namespace martlet
