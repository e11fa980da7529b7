#include "plugins/my_plugin.hpp"

#include <gtest/gtest.h>

#include <martlet/server/server.hpp>

namespace my_service {
namespace {

TEST(ThePlugin, my_plugin_adds_its_header) {
  martlet::Server server;
  server.plugin(my_plugin());
  server.get("/", [] { return std::string("here"); });
  const martlet::InjectResponse response = server.inject("/");
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(response.header("x-my-plugin"), "on");
}

}  // namespace
}  // namespace my_service
