#include <gtest/gtest.h>

#include <martlet/testing/testing.hpp>

#include "handlers/get_price.hpp"
#include "plugins.hpp"

namespace shop {
namespace {

TEST(Prices, include_tea) {
  martlet::TestServer server(app);
  EXPECT_EQ(server.get("/prices/tea").as<Price>().cents, 450);
}

TEST(Prices, of_unknown_articles_get_404) {
  martlet::TestServer server(app);
  EXPECT_EQ(server.get("/prices/cake").status, 404);
}

}  // namespace
}  // namespace shop
