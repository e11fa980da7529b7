#include "testing/injection_scene.hpp"

namespace martlet {
namespace {

struct Name {
  std::string name;
};
Schema describe(Type<Name>) { return object<Name>("Name", field<&Name::name>("name")); }

std::string text() { return "text"; }

TEST(Registration, refuses_two_routes_for_the_same_requests) {
  Server server(quiet());
  server.get("/a/{x}", text);
  server.get("/a/{y}", text);
  const std::string told = complaint(server);
  EXPECT_NE(told.find("/a/{x}"), std::string::npos) << told;
  EXPECT_NE(told.find("/a/{y}"), std::string::npos) << told;
}

TEST(Registration, refuses_a_body_on_get) {
  Server server(quiet());
  server.get("/a", [](Body<Name>) { return "text"; });
  EXPECT_EQ(complaint(server),
            "the application can't start:\n"
            "  route GET /a: a GET request has no body that could be validated; take a Query, or make it a POST");
}

TEST(Registration, refuses_a_parameter_that_the_path_lacks) {
  Server server(quiet());
  server.get("/a/{id}", [](Param<"name"> name) { return *name; });
  EXPECT_EQ(complaint(server),
            "the application can't start:\n  route GET /a/{id}: its handler takes the parameter \"name\", which the path doesn't have");
}

TEST(Registration, refuses_an_unknown_strategy) {
  Server server(quiet());
  server.get("/a", text).auth("token");
  EXPECT_EQ(complaint(server),
            "the application can't start:\n"
            "  route GET /a: no authentication strategy is named \"token\"; none is declared: server.auth_strategy(name, ...)");
  Server other(quiet());
  other.auth_strategy("session", bearer([](std::string) { return std::optional(Credentials()); }));
  other.auth_strategy("login", basic("home", [](BasicLogin) { return std::optional(Credentials()); }));
  other.get("/a", text).auth("token");
  EXPECT_EQ(complaint(other),
            "the application can't start:\n"
            "  route GET /a: no authentication strategy is named \"token\"; declared are \"login\", \"session\"");
}

TEST(Registration, refuses_credentials_where_nobody_has_to_have_any) {
  Server server(quiet());
  server.get("/a", [](Credentials who) { return std::string(who.user_id()); });
  EXPECT_NE(complaint(server).find("its handler takes Credentials"), std::string::npos);
}

TEST(Registration, refuses_a_pre_value_of_another_type) {
  Server server(quiet());
  server.get("/a", [](Pre<"sum", long> sum) { return std::to_string(*sum); }).pre(pre("sum", [](Request&) { return 1; }));
  EXPECT_NE(complaint(server).find("as another type than the pre method gives"), std::string::npos);
}

TEST(Registration, tells_everything_sync) {
  Server server(quiet());
  server.get("/a", [](Body<Name>) { return "text"; });
  server.get("/b", text).auth("token");
  const std::string told = complaint(server);
  EXPECT_TRUE(told.starts_with("the application can't start, for 2 reasons:\n")) << told;
}

}  // namespace
}  // namespace martlet
