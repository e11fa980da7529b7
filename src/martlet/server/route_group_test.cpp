#include "testing/initialize_and_inject.hpp"
#include "testing/log_lines.hpp"

namespace martlet {
namespace {

std::string answer_plainly() { return "text"; }

AuthStrategy anybody_named(std::string token) {
  return bearer([token](std::string sent) -> std::optional<Credentials<>> {
    if (sent != token) return std::nullopt;
    return Credentials<>();
  });
}

InjectOptions asking(std::string url, std::string name, std::string value) {
  InjectOptions request;
  request.url = std::move(url);
  request.headers = {{std::move(name), std::move(value)}};
  return request;
}

int status_for(Server& server, const std::string& url, const std::string& token) {
  return answer(server, asking(url, "authorization", "Bearer " + token)).status;
}

std::vector<std::string> paths_of(const Server& server) {
  std::vector<std::string> paths;
  for (const Route* route : server.table()) paths.push_back(route->method + ' ' + route->path);
  return paths;
}

TEST(RouteGroup, adds_its_prefix_to_its_routes) {
  Server server(quiet_options());
  RouteGroup orders = server.group("/orders");
  orders.get("/", answer_plainly);
  orders.get("/{id}", answer_plainly);
  orders.del("/{id}", answer_plainly);
  EXPECT_EQ(paths_of(server), (std::vector<std::string>{"GET /orders", "GET /orders/{id}", "DELETE /orders/{id}"}));
  EXPECT_EQ(answer(server, "/orders").status, 200);
  EXPECT_EQ(answer(server, "/orders/1").status, 200);
}

TEST(RouteGroup, concatenates_prefixes_of_plugins_and_inner_groups) {
  Server server(quiet_options());
  Plugin plugin;
  plugin.name = "shop";
  plugin.register_with = [](Server& its_own) { its_own.group("/orders").group("/{id}/items").get("/{sku}", answer_plainly); };
  server.plugin(plugin, {.prefix = "/v1"});
  EXPECT_EQ(paths_of(server), std::vector<std::string>{"GET /v1/orders/{id}/items/{sku}"});
  EXPECT_EQ(server.table().front()->plugin, "shop");
}

TEST(RouteGroup, without_a_prefix_has_only_settings) {
  Server server(quiet_options());
  server.group().cache({.otherwise = "no-store"}).get("/a", answer_plainly);
  EXPECT_EQ(answer(server, "/a").header("cache-control"), "no-store");
}

TEST(RouteGroup, authentication_applies_to_routes_without_their_own) {
  Server server(quiet_options());
  server.auth_strategy("clerk", anybody_named("clerk"));
  server.auth_strategy("admin", anybody_named("admin"));
  RouteGroup orders = server.group("/orders").auth("clerk");
  orders.get("/", answer_plainly);
  orders.get("/all", answer_plainly).auth("admin");
  orders.get("/about", answer_plainly).without_auth();
  orders.group("/open").without_auth().get("/", answer_plainly);
  EXPECT_EQ(status_for(server, "/orders", "clerk"), 200);
  EXPECT_EQ(status_for(server, "/orders", "admin"), 401);
  EXPECT_EQ(status_for(server, "/orders/all", "clerk"), 401);
  EXPECT_EQ(status_for(server, "/orders/all", "admin"), 200);
  EXPECT_EQ(answer(server, "/orders/about").status, 200);
  EXPECT_EQ(answer(server, "/orders/open").status, 200);
}

TEST(RouteGroup, cors_applies_to_routes_without_their_own) {
  Server server(quiet_options());
  RouteGroup open = server.group("/a").cors(cors_from({"https://a.example"}));
  open.get("/", answer_plainly);
  open.get("/b", answer_plainly).cors(cors_from({"https://b.example"}));
  open.get("/none", answer_plainly).without_cors();
  const auto allowed = [&](const std::string& url, const std::string& origin) {
    const InjectResponse answered = answer(server, asking(url, "origin", origin));
    return std::string(answered.header("access-control-allow-origin"));
  };
  EXPECT_EQ(allowed("/a", "https://a.example"), "https://a.example");
  EXPECT_EQ(allowed("/a/b", "https://a.example"), "");
  EXPECT_EQ(allowed("/a/b", "https://b.example"), "https://b.example");
  EXPECT_EQ(allowed("/a/none", "https://a.example"), "");
}

TEST(RouteGroup, settings_can_be_turned_off_for_a_route) {
  Server server(quiet_options());
  RouteGroup group = server.group().security().internal().server_timeout(std::chrono::milliseconds(5)).all_errors();
  const RouteBuilder own = group.get("/", answer_plainly).without_security().internal(false).server_timeout(std::nullopt).all_errors(false);
  const RouteOptions& options = own.route().options;
  EXPECT_FALSE(options.security);
  EXPECT_FALSE(options.is_internal);
  EXPECT_FALSE(options.server_timeout);
  EXPECT_TRUE(options.validate.abort_early);
}

TEST(RouteGroup, tags_pre_methods_and_extensions_accumulate_with_the_groups_first) {
  Server server(quiet_options());
  const auto note = [](std::string what) { return [what](Request& request) { request.app<std::string>() += what; }; };
  const auto leave = [](std::string what) {
    return pre(what, [what](Request& request) {
      request.app<std::string>() += what;
      return 0;
    });
  };
  const auto said = [](Request& request) { return request.app<std::string>(); };
  RouteGroup group = server.group().tag("outer").pre(leave("a")).ext(ExtPoint::on_pre_auth, note("1"));
  const RouteBuilder route = group.get("/", said).tag("own").pre(leave("b")).ext(ExtPoint::on_pre_auth, note("2"));
  group.get("/other", said);
  EXPECT_EQ(route.route().options.tags, (std::vector<std::string>{"outer", "own"}));
  EXPECT_EQ(answer(server, "/").payload, "12ab");
  EXPECT_EQ(answer(server, "/other").payload, "1a");
}

TEST(RouteGroup, own_host_replaces_that_of_its_group_and_plugin) {
  Server server(quiet_options());
  Plugin plugin;
  plugin.name = "hosts";
  plugin.register_with = [](Server& its_own) {
    its_own.get("/plugin", answer_plainly);
    RouteGroup group = its_own.group().vhost("group.example").vhost("second.example");
    group.get("/group", answer_plainly);
    group.get("/own", answer_plainly).vhost("own.example");
  };
  server.plugin(plugin, {.vhost = {"plugin.example"}});
  const auto hosts = [&](std::size_t route) { return server.table()[route]->vhost; };
  EXPECT_EQ(hosts(0), std::vector<std::string>{"plugin.example"});
  EXPECT_EQ(hosts(1), (std::vector<std::string>{"group.example", "second.example"}));
  EXPECT_EQ(hosts(2), std::vector<std::string>{"own.example"});
}

TEST(RouteGroup, later_settings_apply_only_to_later_routes) {
  Server server(quiet_options());
  RouteGroup group = server.group();
  group.get("/before", answer_plainly);
  group.cache({.otherwise = "no-store"});
  group.get("/after", answer_plainly);
  EXPECT_EQ(answer(server, "/before").header("cache-control"), "no-cache");
  EXPECT_EQ(answer(server, "/after").header("cache-control"), "no-store");
}

TEST(RouteGroup, inherits_the_servers_settings_for_all_routes) {
  ServerOptions options = quiet_options();
  options.routes.cache.otherwise = "no-store";
  Server server(options);
  server.group("/a").get("/", answer_plainly);
  EXPECT_EQ(answer(server, "/a").header("cache-control"), "no-store");
}

TEST(RouteGroup, errors_name_the_whole_path) {
  Server server(quiet_options());
  RouteGroup orders = server.group("/orders");
  orders.get("/{id}", [](Param<"number"> number) { return *number; });
  orders.group("/{id}/items").get("/:sku", answer_plainly).auth("token");
  EXPECT_EQ(
      initialization_error(server),
      "the application can't start, for 3 reasons:\n"
      "  route GET /orders/{id}: its handler takes the parameter \"number\", which the path doesn't have; write {number} in the path, "
      "or take a parameter that is in the path [unknown-parameter]\n"
      "  route GET /orders/{id}/items/:sku: its segment \":sku\" is not a parameter; write {sku} [path-syntax]\n"
      "  route GET /orders/{id}/items/:sku: no authentication strategy is named \"token\"; declare it with "
      "server.auth_strategy(name, ...) [unknown-strategy]");
}

TEST(RouteGroup, pre_methods_with_services_run_for_each_of_its_routes) {
  struct Shelf {
    int left = 3;
  };
  Server server(quiet_options());
  server.services().value(Shelf{});
  RouteGroup group = server.group().pre(pre("left", [](const Shelf& shelf) { return shelf.left; }));
  group.get("/a", [](Pre<"left", int> left) { return std::to_string(*left); });
  group.get("/b", [](Pre<"left", int> left) { return std::to_string(*left + 1); });
  EXPECT_EQ(answer(server, "/a").payload, "3");
  EXPECT_EQ(answer(server, "/b").payload, "4");
}

}  // namespace
}  // namespace martlet
