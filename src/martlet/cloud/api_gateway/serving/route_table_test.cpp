// Which route a request takes. The first table is AWS's own: API Gateway Developer Guide, "Create routes for HTTP APIs in API Gateway".
#include <gtest/gtest.h>

#include "route_table.hpp"

namespace martlet::cloud::api_gateway {
namespace {

RouteTable table_of(const std::vector<std::string>& keys) {
  std::vector<Route> routes;
  for (const std::string& key : keys) {
    Route route;
    route.route_key = key;
    routes.push_back(std::move(route));
  }
  return RouteTable(routes);
}

// "GET /orders/{id} id=7", or "none"
std::string taken(const RouteTable& table, std::string_view method, std::string_view path) {
  const std::optional<RouteTable::Match> match = table.find(method, path);
  if (!match) return "none";
  std::string text = match->route->route_key;
  for (const auto& [name, value] : match->parameters) text += ' ' + name + '=' + value;
  return text;
}

TEST(RouteTable, chooses_routes_as_the_developer_guide_specifies) {
  const RouteTable table =
      table_of({"$default", "ANY /{proxy+}", "GET /pets/{proxy+}", "GET /pets/dog/{id}", "GET /pets/dog/1", "POST /pets/{proxy+}"});
  EXPECT_EQ(taken(table, "GET", "/pets/dog/1"), "GET /pets/dog/1");
  EXPECT_EQ(taken(table, "GET", "/pets/dog/2"), "GET /pets/dog/{id} id=2");
  EXPECT_EQ(taken(table, "GET", "/pets/cat/1"), "GET /pets/{proxy+} proxy=cat/1");
  EXPECT_EQ(taken(table, "POST", "/pets/dog/1"), "POST /pets/{proxy+} proxy=dog/1");
  EXPECT_EQ(taken(table, "POST", "/test/5"), "ANY /{proxy+} proxy=test/5");
  EXPECT_EQ(taken(table, "GET", "/"), "$default");
}

TEST(RouteTable, prefers_a_specific_method_to_any) {
  const RouteTable table = table_of({"ANY /orders", "GET /orders"});
  EXPECT_EQ(taken(table, "GET", "/orders"), "GET /orders");
  EXPECT_EQ(taken(table, "PUT", "/orders"), "ANY /orders");
}

TEST(RouteTable, finds_nothing_if_no_route_matches) {
  const RouteTable table = table_of({"GET /orders/{id}", "GET /files/{path+}"});
  EXPECT_EQ(taken(table, "GET", "/orders"), "none");
  EXPECT_EQ(taken(table, "GET", "/orders/"), "none");
  EXPECT_EQ(taken(table, "GET", "/orders/7/lines"), "none");
  EXPECT_EQ(taken(table, "DELETE", "/orders/7"), "none");
  EXPECT_EQ(taken(table, "GET", "/files/"), "none");
}

TEST(RouteTable, decodes_parameters) {
  const RouteTable table = table_of({"GET /orders/{id}/{rest+}"});
  EXPECT_EQ(taken(table, "GET", "/orders/a%20b/c/d%2Fe"), "GET /orders/{id}/{rest+} id=a b rest=c/d/e");
}

}  // namespace
}  // namespace martlet::cloud::api_gateway
