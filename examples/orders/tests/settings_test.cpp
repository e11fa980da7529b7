#include <martlet/config/environment.hpp>
#include <martlet/config/settings.hpp>

#include "service_fixture.hpp"

namespace orders {
namespace {

TEST(ServiceSettings, have_defaults_without_environment_variables) {
  const auto settings = martlet::read_settings<Settings>(martlet::FixedEnvironment{});
  ASSERT_TRUE(settings);
  EXPECT_EQ(settings->database, "orders.sqlite");
  EXPECT_EQ(settings->prefix, "");
  EXPECT_EQ(settings->limits, "");
  EXPECT_EQ(settings->config, "config");
}

TEST(ServiceSettings, are_read_from_environment_variables) {
  const martlet::FixedEnvironment environment{
      {"ORDERS_DATABASE", "/data/orders"}, {"ORDERS_PREFIX", "/v1"}, {"ORDERS_TOKEN", "0123456789"}};
  const auto settings = martlet::read_settings<Settings>(environment);
  ASSERT_TRUE(settings);
  EXPECT_EQ(settings->database, "/data/orders");
  EXPECT_EQ(settings->prefix, "/v1");
  EXPECT_EQ(settings->token.reveal(), "0123456789");
}

TEST(ServiceSettings, reject_a_short_token_without_repeating_it) {
  const auto settings = martlet::read_settings<Settings>(martlet::FixedEnvironment{{"ORDERS_TOKEN", "abc"}});
  ASSERT_FALSE(settings);
  const std::string text = to_text(settings.error());
  EXPECT_NE(text.find("ORDERS_TOKEN"), std::string::npos) << text;
  EXPECT_EQ(text.find("abc"), std::string::npos) << text;
}

TEST(ServiceSettings, add_a_prefix_to_every_path) {
  martlet::TestServer server(app, {.prefix = "/v1"});
  for (const martlet::Route* route : server.server().table()) EXPECT_TRUE(route->path.starts_with("/v1/")) << route->path;
}

TEST(ServiceSettings, require_a_writable_database) {
  EXPECT_EQ(
      martlet::TestServer(app, {.database = "/nowhere/orders.sqlite"}).failure(),
      "martlet::sqlite::Database could not be built: can't open the database /nowhere/orders.sqlite: unable to open database file; set "
      "ORDERS_DATABASE to a file that can be written [database]");
}

}  // namespace
}  // namespace orders
