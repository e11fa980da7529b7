#include "route_argument.hpp"

#include <gtest/gtest.h>

namespace martlet::cli {
namespace {

TEST(RouteArgument, is_a_method_and_a_path) {
  const auto refusal = [](std::string_view method, std::string_view path) {
    const auto route = read_route_argument(method, path);
    return route ? "accepted" : to_text(route.error());
  };
  EXPECT_EQ(refusal("FETCH", "/"), "\"FETCH\" is not GET, POST, PUT, PATCH or DELETE");
  EXPECT_EQ(refusal("GET", "orders"), "the path \"orders\" doesn't begin with a slash; write a path such as /orders/{id}/rating");
  EXPECT_EQ(refusal("GET", "/a//b"),
            "the path \"/a//b\" has the segment \"\", which is neither a name nor a {parameter}; write a path such as /orders/{id}/rating");
  EXPECT_EQ(refusal("GET", "/{class}"),
            "the path \"/{class}\" has the parameter \"class\", which can't be the name of a variable in C++; write a path such as "
            "/orders/{id}/rating");
  EXPECT_EQ(refusal("GET", "/{a}/{a}"), "the path \"/{a}/{a}\" has the parameter \"a\" twice; write a path such as /orders/{id}/rating");
  for (const char* wrong : {"/a\"", "/a b", "/{a*}", "/{a", "/a}", "/{}", "/../x", "/a?b"})
    EXPECT_NE(refusal("GET", wrong), "accepted") << wrong;
  const auto route = read_route_argument("delete", "/my-orders/{id}");
  ASSERT_TRUE(route);
  EXPECT_EQ(route->snake_case(), "delete_my_orders_id");
  EXPECT_EQ(route->function(), "del");
  EXPECT_EQ(route->path_without_parameter_names(), "/my-orders/{}");
}

}  // namespace
}  // namespace martlet::cli
