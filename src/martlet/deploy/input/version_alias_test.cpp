#include <martlet/deploy/input/version_alias.hpp>

#include <gtest/gtest.h>

namespace martlet::deploy {
namespace {

TEST(VersionAlias, of_the_first_configuration_is_the_alias_of_the_version) {
  for (const std::string text : {"1.1.1", "0.0.1", "10.20.30", "99999999999999999999.0.0"}) {
    const auto version = Version::parse(text);
    ASSERT_TRUE(version) << text;
    const auto version_alias = VersionAlias::parse(version->alias());
    ASSERT_TRUE(version_alias) << text;
    EXPECT_EQ(version_alias->version, *version);
    EXPECT_EQ(version_alias->revision, 1);
  }
}

TEST(VersionAlias, has_a_suffix_for_later_configurations_of_a_version) {
  const VersionAlias second{*Version::parse("1.1.1"), 2};
  EXPECT_EQ(second.alias(), "1-1-1_r2");
  EXPECT_EQ(second.text(), "1.1.1 r2");
  EXPECT_EQ(VersionAlias::parse("1-1-1_r2"), second);
}

TEST(VersionAlias, is_not_parsed_from_an_alias_of_another_form) {
  for (const std::string alias :
       {"LIVE", "blue", "1-1", "1-1-1-1", "01-1-1", "1.1.1", "1-1-1_r1", "1-1-1_r02", "1-1-1_r", "1-1-1_rx", "1-1-1_r99999", "_r2", ""}) {
    EXPECT_FALSE(VersionAlias::parse(alias)) << alias;
  }
}

}  // namespace
}  // namespace martlet::deploy
