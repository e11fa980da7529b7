#include "testing/initialize_and_inject.hpp"

namespace martlet {
namespace {

struct Name {
  std::string name;
};
Schema describe(Type<Name>) { return object<Name>("Name", field<&Name::name>("name")); }

std::string text() { return "text"; }

TEST(RouteCheck, rejects_two_routes_for_the_same_requests) {
  Server server(quiet_options());
  server.get("/a/{x}", text);
  server.get("/a/{y}", text);
  const std::string error = initialization_error(server);
  EXPECT_NE(error.find("/a/{x}"), std::string::npos) << error;
  EXPECT_NE(error.find("/a/{y}"), std::string::npos) << error;
}

TEST(RouteCheck, rejects_a_body_of_get) {
  Server server(quiet_options());
  server.get("/a", [](Body<Name>) { return "text"; });
  EXPECT_EQ(initialization_error(server),
            "the application can't start: "
            "route GET /a: a GET request has no body that could be validated; take a Query, or change the method to POST [get-with-body]");
}

TEST(RouteCheck, rejects_a_parameter_that_the_path_lacks) {
  Server server(quiet_options());
  server.get("/a/{id}", [](Param<"name"> name) { return *name; });
  EXPECT_EQ(initialization_error(server),
            "the application can't start: route GET /a/{id}: its handler takes the parameter \"name\", which the path doesn't have; write "
            "{name} in the path, or take a "
            "parameter that is in the path "
            "[unknown-parameter]");
}

TEST(RouteCheck, rejects_an_unknown_strategy) {
  Server server(quiet_options());
  server.get("/a", text).auth("token");
  EXPECT_EQ(initialization_error(server),
            "the application can't start: "
            "route GET /a: no authentication strategy is named \"token\"; declare it with server.auth_strategy(name, ...) "
            "[unknown-strategy]");
  Server other(quiet_options());
  other.auth_strategy("session", bearer([](std::string) { return std::optional(Credentials<>()); }));
  other.auth_strategy("login", basic("home", [](BasicLogin) { return std::optional(Credentials<>()); }));
  other.get("/a", text).auth("token");
  EXPECT_EQ(initialization_error(other),
            "the application can't start: "
            "route GET /a: no authentication strategy is named \"token\"; these strategies are declared: \"login\", \"session\" "
            "[unknown-strategy]");
}

TEST(RouteCheck, rejects_credentials_if_none_are_required) {
  Server server(quiet_options());
  server.get("/a", [](Credentials<> who) { return std::string(who.user_id()); });
  EXPECT_NE(initialization_error(server).find("its handler takes Credentials"), std::string::npos);
}

TEST(RouteCheck, rejects_a_pre_value_of_another_type) {
  Server server(quiet_options());
  server.get("/a", [](Pre<"sum", long> sum) { return std::to_string(*sum); }).pre(pre("sum", [](Request&) { return 1; }));
  EXPECT_NE(initialization_error(server).find("but the pre method of that name returns another type"), std::string::npos);
}

TEST(RouteCheck, reports_all_problems_in_one_error) {
  Server server(quiet_options());
  server.get("/a", [](Body<Name>) { return "text"; });
  server.get("/b", text).auth("token");
  const std::string error = initialization_error(server);
  EXPECT_TRUE(error.starts_with("the application can't start, for 2 reasons:\n")) << error;
}

TEST(RouteCheck, rejects_parameters_in_the_syntax_of_other_frameworks) {
  Server server(quiet_options());
  server.get("/orders/:id", text);
  EXPECT_EQ(initialization_error(server),
            "the application can't start: route GET /orders/:id: its segment \":id\" is not a parameter; write {id} [path-syntax]");
}

TEST(RouteCheck, names_the_column_of_a_path_in_words) {
  Server server(quiet_options());
  server.get("/a//b", text);
  server.get("/c}", text);
  EXPECT_EQ(initialization_error(server),
            "the application can't start, for 2 reasons:\n"
            "  the path \"/a//b\" has an empty segment at column 4 [path-syntax]\n"
            "  the path \"/c}\" closes a parameter that is not open at column 3 [path-syntax]");
}

TEST(RouteCheck, rejects_cookie_validation_if_the_route_does_not_parse_cookies) {
  Server server(quiet_options());
  server.get("/a", [](Cookie<"sid"> sid) { return *sid; }).state({.parse = false});
  EXPECT_EQ(initialization_error(server),
            "the application can't start: "
            "route GET /a: it validates cookies, but doesn't parse them; set state.parse to true [cookies-unparsed]");
}

std::string complaint_about_origins(std::vector<std::string> origins) {
  Server server(quiet_options());
  server.get("/", text).cors(cors_from(std::move(origins)));
  std::string error = initialization_error(server);
  const std::string start = "the application can't start: route GET /: CORS: ";
  const std::string end = " [cors]";
  return error.starts_with(start) && error.ends_with(end) ? error.substr(start.size(), error.size() - start.size() - end.size()) : error;
}

TEST(RouteCheck, rejects_origins_that_no_browser_sends) {
  EXPECT_EQ(complaint_about_origins({"null", "https://a.example", "http://localhost:3000", "https://*.a.example", "*.a.example"}), "");
  EXPECT_EQ(complaint_about_origins({}), "no origin is allowed; list the origins, or set \"*\" to allow any");
  EXPECT_EQ(complaint_about_origins({"*", "https://a.example"}),
            "\"*\" allows any origin, so the other origins have no effect; remove them, or remove \"*\"");
  EXPECT_EQ(complaint_about_origins({"a.example"}), "no browser sends the origin \"a.example\": it has no scheme; write https://a.example");
  EXPECT_EQ(complaint_about_origins({"https://a.example/"}), "no browser sends the origin \"https://a.example/\": an origin has no path");
  EXPECT_EQ(complaint_about_origins({"https://*.a.example/"}),
            "no browser sends the origin \"https://*.a.example/\": an origin has no path");
  EXPECT_EQ(complaint_about_origins({"https://A.example"}),
            "no browser sends the origin \"https://A.example\": browsers send origins in lower case");
  EXPECT_EQ(complaint_about_origins({"https://a.example:443"}),
            "no browser sends the origin \"https://a.example:443\": browsers leave out the default port of the scheme");
  EXPECT_EQ(complaint_about_origins({"ignore"}),
            "no browser sends the origin \"ignore\": to allow every origin with \"*\", set ignore_origin instead");
  EXPECT_EQ(complaint_about_origins({""}), "no browser sends the origin \"\": it is empty");
}

TEST(RouteCheck, reports_a_problem_that_all_routes_inherit_only_once) {
  ServerOptions options = quiet_options();
  options.routes.cors = cors_from({"a.example"});
  Server server(options);
  server.get("/a", text);
  server.get("/b", text);
  EXPECT_EQ(initialization_error(server),
            "the application can't start: "
            "the server's routes: CORS: no browser sends the origin \"a.example\": it has no scheme; write https://a.example [cors]");
}

}  // namespace
}  // namespace martlet
