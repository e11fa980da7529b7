#include "route_key.hpp"

#include <gtest/gtest.h>

namespace martlet::cloud::api_gateway {
namespace {

TEST(RouteKey, refuses_text_that_is_not_a_route_key_of_an_http_api) {
  for (const char* text : {"", "GET", "GET orders", "get /orders", "FETCH /orders", "/orders", "GET /{proxy+}/more", "GET /{}", "default"})
    EXPECT_FALSE(RouteKey::parse(text).has_value()) << text;
}

}  // namespace
}  // namespace martlet::cloud::api_gateway
