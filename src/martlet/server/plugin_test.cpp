#include "testing/initialize_and_inject.hpp"

namespace martlet {
namespace {

std::string plugin_text() { return "text"; }

Plugin plugin_named(std::string name, std::string version = "1.0.0") {
  Plugin plugin;
  plugin.name = std::move(name);
  plugin.version = std::move(version);
  plugin.register_with = [](Server&) {};
  return plugin;
}

Plugin with_route(std::string path) {
  Plugin plugin = plugin_named("paths");
  plugin.register_with = [path](Server& server) { server.get(path, plugin_text); };
  return plugin;
}

TEST(Plugin, adds_its_prefix_to_its_routes) {
  Server server(quiet_options());
  server.plugin(with_route("/orders"), {.prefix = "/v1"});
  EXPECT_EQ(answer(server, "/v1/orders").status, 200);
  EXPECT_EQ(answer(server, "/orders").status, 404);
}

TEST(Plugin, has_its_root_route_at_the_prefix_itself) {
  Server server(quiet_options());
  server.plugin(with_route("/"), {.prefix = "/v1"});
  EXPECT_EQ(answer(server, "/v1").status, 200);
  EXPECT_EQ(answer(server, "/v1/").status, 404);
}

TEST(Plugin, nested_plugins_concatenate_their_prefixes) {
  Plugin outer = plugin_named("outer");
  outer.register_with = [](Server& server) { server.plugin(with_route("/c"), {.prefix = "/b"}); };
  Server server(quiet_options());
  server.plugin(outer, {.prefix = "/a"});
  EXPECT_EQ(answer(server, "/a/b/c").status, 200);
}

TEST(Plugin, registered_twice_is_rejected_unless_allowed) {
  Server server(quiet_options());
  server.plugin(plugin_named("a"));
  server.plugin(plugin_named("a"));
  EXPECT_EQ(initialization_error(server),
            "the application can't start: plugin \"a\" is registered twice; set `multiple` or `once` if that is intended [plugin-twice]");
  Plugin once = plugin_named("b");
  once.once = true;
  Server other(quiet_options());
  other.plugin(once);
  other.plugin(once);
  EXPECT_EQ(initialization_error(other), "");
}

TEST(Plugin, requires_its_dependencies_in_any_order_of_registration) {
  Plugin needy = plugin_named("needy");
  needy.dependencies = {{"base", "1.x.x"}};
  Server without(quiet_options());
  without.plugin(needy);
  EXPECT_EQ(initialization_error(without),
            "the application can't start: plugin \"needy\" needs plugin \"base\", which isn't registered [plugin-missing]");
  Server with(quiet_options());
  with.plugin(needy);
  with.plugin(plugin_named("base", "1.4.2"));
  EXPECT_EQ(initialization_error(with), "");
  Server newer(quiet_options());
  newer.plugin(needy);
  newer.plugin(plugin_named("base", "2.0.0"));
  EXPECT_EQ(initialization_error(newer),
            "the application can't start: plugin \"needy\" needs plugin \"base\" 1.x.x, but 2.0.0 is registered [plugin-version]");
}

TEST(Plugin, sandboxed_extension_applies_only_to_its_own_routes) {
  Plugin marking = plugin_named("marking");
  marking.register_with = [](Server& server) {
    server.ext(ExtPoint::on_pre_response,
               [](Request& request) {
                 if (request.response()) request.response()->header("x-mark", "1");
               },
               {.sandbox = true});
    server.get("/marked", plugin_text);
  };
  Server server(quiet_options());
  server.plugin(marking);
  server.get("/plain", plugin_text);
  EXPECT_EQ(answer(server, "/marked").header("x-mark"), "1");
  EXPECT_EQ(answer(server, "/plain").header("x-mark"), "");
}

TEST(Plugin, extensions_run_in_the_order_given_by_before_and_after) {
  const auto appending = [](std::string name, ExtOptions options) {
    Plugin plugin = plugin_named(name);
    plugin.register_with = [name, options](Server& server) {
      server.ext(ExtPoint::on_pre_handler, [name](Request& request) { request.app<std::string>() += name; }, options);
    };
    return plugin;
  };
  Server server(quiet_options());
  server.plugin(appending("a", {.after = {"c"}}));
  server.plugin(appending("b", {}));
  server.plugin(appending("c", {.before = {"b"}}));
  server.get("/", [](Request& request) { return request.app<std::string>(); });
  EXPECT_EQ(answer(server, "/").payload, "cab");
}

}  // namespace
}  // namespace martlet
