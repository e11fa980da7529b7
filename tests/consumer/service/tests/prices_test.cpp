#include <gtest/gtest.h>

#include <martlet/async/local_loop.hpp>
#include <martlet/server/server.hpp>

#include "plugins.hpp"

namespace shop {
namespace {

TEST(Prices, are_known_for_tea) {
  martlet::Server server;
  app(server);
  martlet::LocalLoop loop;
  ASSERT_TRUE(loop.run(server.initialize()));
  martlet::Injection injection;
  injection.url = "/prices/tea";
  EXPECT_EQ(server.inject(std::move(injection)).payload, R"({"article":"tea","cents":450})");
}

}  // namespace
}  // namespace shop
