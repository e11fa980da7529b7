#include "weighted_version.hpp"

#include <gtest/gtest.h>

namespace martlet::cloud::lambda {
namespace {

TEST(WeightedVersion, chooses_each_version_according_to_its_weight) {
  EXPECT_EQ(weighted_version("1", {}, 0.0), "1");
  EXPECT_EQ(weighted_version("1", {{"2", 0.1}}, 0.099), "2");
  EXPECT_EQ(weighted_version("1", {{"2", 0.1}}, 0.1), "1");
  EXPECT_EQ(weighted_version("1", {{"2", 1.0}}, 0.999999), "2");
  EXPECT_EQ(weighted_version("1", {{"2", 0.0}}, 0.0), "1");
  EXPECT_EQ(weighted_version("1", {{"2", 0.2}, {"3", 0.2}}, 0.3), "3");
  EXPECT_EQ(weighted_version("1", {{"2", 0.2}, {"3", 0.2}}, 0.5), "1");
}

}  // namespace
}  // namespace martlet::cloud::lambda
