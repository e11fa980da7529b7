#include <martlet/deploy/input/version.hpp>

#include <gtest/gtest.h>

namespace martlet::deploy {
namespace {

struct Refused {
  std::string text;
  int column;
  std::string what;
  std::string next;
};

TEST(Version, is_three_numbers_and_has_an_alias_with_dashes) {
  for (const std::string text : {"1.1.1", "0.0.1", "10.20.30", "99999999999999999999.0.0"}) {
    const auto version = Version::parse(text);
    ASSERT_TRUE(version) << text;
    EXPECT_EQ(version->text(), text);
  }
  EXPECT_EQ(Version::parse("1.1.1")->alias(), "1-1-1");
}

TEST(Version, refuses_any_other_text_with_the_reason_and_the_column) {
  const std::vector<Refused> cases = {
      {"", 1, "is empty", "write MAJOR.MINOR.PATCH, as in \"1.1.1\""},
      {"latest", 1, "is not a fixed version: its meaning changes over time", "write the version itself, as in \"1.1.1\""},
      {"$LATEST", 1, "is not a fixed version: its meaning changes over time", "write the version itself, as in \"1.1.1\""},
      {"v1.1.1", 1, "is not MAJOR.MINOR.PATCH", "drop the \"v\": \"1.1.1\""},
      {"v1.0", 1, "is not MAJOR.MINOR.PATCH", "drop the \"v\", then write all three, as in \"1.0.0\""},
      {"V1.0.0-rc.1", 1, "is not MAJOR.MINOR.PATCH", "drop the \"V\", then release it: \"1.0.0\""},
      {"01.1.1", 1, "has a number with a leading zero", "drop the zero"},
      {"1.00.1", 3, "has a number with a leading zero", "drop the zero"},
      {"1.1", 4, "has no PATCH", "write all three, as in \"1.1.0\""},
      {"111", 4, "has no MINOR and no PATCH", "write all three, as in \"111.0.0\""},
      {"1.1.1.1", 6, "has more than three numbers", "drop everything after the third: \"1.1.1\""},
      {"1..1", 3, "is missing a number", "write MAJOR.MINOR.PATCH, as in \"1.1.1\""},
      {"1.1.", 5, "is missing a number", "write MAJOR.MINOR.PATCH, as in \"1.1.1\""},
      {"1.1.1-rc.1", 6, "is a pre-release, which no alias can name", "release it: \"1.1.1\""},
      {"1.1.1+build", 6, "has build metadata, which no alias can name", "drop it: \"1.1.1\""},
      {"1-1-1", 2, "is not MAJOR.MINOR.PATCH", "use only digits and two dots, as in \"1.1.1\""},
      {" 1.1.1", 1, "is not MAJOR.MINOR.PATCH", "use only digits and two dots, as in \"1.1.1\""},
      {std::string(200, '1'), 129, "is longer than the 128 bytes of an alias name", "use smaller numbers"},
  };
  for (const Refused& one : cases) {
    const auto version = Version::parse(one.text);
    ASSERT_FALSE(version) << one.text;
    EXPECT_EQ(version.error().code, Code::malformed) << one.text;
    EXPECT_EQ(version.error().where.column, one.column) << one.text;
    EXPECT_EQ(version.error().what, one.what) << one.text;
    EXPECT_EQ(version.error().next, one.next) << one.text;
  }
}

TEST(Version, is_ordered_numerically) {
  EXPECT_LT(*Version::parse("1.9.0"), *Version::parse("1.10.0"));
  EXPECT_LT(*Version::parse("9.9.9"), *Version::parse("10.0.0"));
  EXPECT_GT(*Version::parse("1.0.10"), *Version::parse("1.0.9"));
  EXPECT_LT(*Version::parse("99999999999999999998.0.0"), *Version::parse("99999999999999999999.0.0"));
}

}  // namespace
}  // namespace martlet::deploy
