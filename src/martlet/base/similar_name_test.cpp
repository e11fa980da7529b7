#include "similar_name.hpp"

#include <gtest/gtest.h>

namespace martlet {
namespace {

const std::vector<std::string> subcommands{"new", "dev", "deploy", "local", "logs", "up", "publish"};

std::string meant(std::string_view misspelled) {
  const std::string* one = similar_name(misspelled, subcommands);
  return one ? *one : "";
}

TEST(SimilarName, is_the_one_that_differs_by_a_letter_or_two) {
  EXPECT_EQ(meant("deplyo"), "deploy");
  EXPECT_EQ(meant("Publsh"), "publish");
  EXPECT_EQ(meant("locl"), "local");
}

TEST(SimilarName, is_the_closest_of_several) {
  EXPECT_EQ(meant("log"), "logs");
  EXPECT_EQ(meant("loca"), "local");
}

TEST(SimilarName, differs_by_one_letter_where_names_are_short) {
  EXPECT_EQ(meant("upp"), "up");
  EXPECT_EQ(meant("fly"), "");
  EXPECT_EQ(meant("run"), "");
}

TEST(SimilarName, is_null_if_all_names_are_different_words) {
  EXPECT_EQ(meant("orders"), "");
  EXPECT_EQ(meant(""), "");
  EXPECT_EQ(meant(std::string(100'000, 'x')), "");
  EXPECT_EQ(similar_name("new", {}), nullptr);
}

TEST(SimilarName, may_have_two_letters_more_or_less_or_replaced_but_not_three) {
  EXPECT_TRUE(is_similar("MARTLET_PRT", "MARTLET_PORT"));
  EXPECT_TRUE(is_similar("MARTLET_POOOORT", "MARTLET_POORT"));
  EXPECT_FALSE(is_similar("MARTLET_POOOORT", "MARTLET_PORT"));
  EXPECT_TRUE(is_similar("XXRTLET_PORT", "MARTLET_PORT"));
  EXPECT_FALSE(is_similar("XXXTLET_PORT", "MARTLET_PORT"));
  EXPECT_FALSE(is_similar("MARTLET_PXXX", "MARTLET_PORT"));
  EXPECT_FALSE(is_similar("MARTLET_PORT", "MARTLET_PORT"));
}

}  // namespace
}  // namespace martlet
