#include <martlet/base/join.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace martlet {
namespace {

TEST(Join, puts_the_separator_between) {
  EXPECT_EQ(join(std::vector<std::string>{}, ", "), "");
  EXPECT_EQ(join(std::vector<std::string>{"a"}, ", "), "a");
  EXPECT_EQ(join(std::vector<std::string>{"", "b", ""}, ", "), ", b, ");
  EXPECT_EQ(join(std::vector<int>{1, 2}, "; ", [](int number) { return std::to_string(number); }), "1; 2");
}

}  // namespace
}  // namespace martlet
