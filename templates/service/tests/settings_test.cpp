#include <gtest/gtest.h>

#include <martlet/config/environment.hpp>
#include <martlet/config/settings.hpp>

#include "settings.hpp"

namespace my_service {
namespace {

TEST(ServiceSettings, have_defaults_without_an_environment) {
  const auto settings = martlet::read_settings<Settings>(martlet::FixedEnvironment{});
  ASSERT_TRUE(settings);
  EXPECT_EQ(settings->prefix, "");
  EXPECT_EQ(settings->notes_max, 1000);
}

TEST(ServiceSettings, come_from_the_environment) {
  const auto settings =
      martlet::read_settings<Settings>(martlet::FixedEnvironment{{"MY_SERVICE_PREFIX", "/v1"}, {"MY_SERVICE_NOTES_MAX", "5"}});
  ASSERT_TRUE(settings);
  EXPECT_EQ(settings->prefix, "/v1");
  EXPECT_EQ(settings->notes_max, 5);
}

TEST(ServiceSettings, are_validated) {
  const auto settings = martlet::read_settings<Settings>(martlet::FixedEnvironment{{"MY_SERVICE_NOTES_MAX", "0"}});
  ASSERT_FALSE(settings);
  EXPECT_NE(to_text(settings.error()).find("MY_SERVICE_NOTES_MAX"), std::string::npos) << to_text(settings.error());
}

}  // namespace
}  // namespace my_service
