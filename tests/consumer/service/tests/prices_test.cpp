#include <gtest/gtest.h>

#include <martlet/testing/testing.hpp>

#include "handlers/get_price.hpp"
#include "plugins.hpp"

namespace shop {
namespace {

TEST(Prices, are_known_for_tea) {
  martlet::TestServer server(app);
  EXPECT_EQ(server.get("/prices/tea").as<Price>().cents, 450);
}

TEST(Prices, are_not_known_for_cake) {
  martlet::TestServer server(app);
  EXPECT_EQ(server.get("/prices/cake").status, 404);
}

}  // namespace
}  // namespace shop
