#include "semver_range.hpp"

#include <gtest/gtest.h>

namespace martlet {
namespace {

TEST(SemverRange, is_satisfied_by_its_versions) {
  EXPECT_TRUE(satisfies_semver("1.2.3", "1.x.x"));
  EXPECT_TRUE(satisfies_semver("1.2.3", "^1.2.0"));
  EXPECT_FALSE(satisfies_semver("2.0.0", "^1.2.0"));
  EXPECT_TRUE(satisfies_semver("0.2.9", "^0.2.3"));
  EXPECT_FALSE(satisfies_semver("0.3.0", "^0.2.3"));
  EXPECT_TRUE(satisfies_semver("1.2.9", "~1.2"));
  EXPECT_FALSE(satisfies_semver("1.3.0", "~1.2"));
  EXPECT_TRUE(satisfies_semver("2.1.0", ">=1 <3"));
  EXPECT_FALSE(satisfies_semver("3.0.0", ">=1 <3"));
  EXPECT_TRUE(satisfies_semver("3.0.0", "1.x || 3.x"));
  EXPECT_TRUE(satisfies_semver("9.9.9", "*"));
  EXPECT_FALSE(satisfies_semver("1.2.3", "latest"));
}

}  // namespace
}  // namespace martlet
