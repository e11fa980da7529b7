#include "filter_pattern.hpp"

#include <gtest/gtest.h>

namespace martlet::cloud::logs {
namespace {

bool matches(std::string_view pattern, std::string_view message) { return FilterPattern::parse(pattern).value().matches(message); }

// These are the examples of the CloudWatch Logs User Guide.
TEST(FilterPattern, finds_a_term_in_its_own_case) {
  EXPECT_TRUE(matches("ERROR", "[ERROR 400] BAD REQUEST"));
  EXPECT_FALSE(matches("ERROR", "error"));
  EXPECT_TRUE(matches("", "anything"));
}

TEST(FilterPattern, wants_all_terms) {
  EXPECT_TRUE(matches("ERROR ARGUMENTS", "[ERROR] UNAUTHORIZED: invalid ARGUMENTS"));
  EXPECT_FALSE(matches("ERROR ARGUMENTS", "[ERROR 400] BAD REQUEST"));
}

TEST(FilterPattern, takes_quoted_terms_as_they_are) {
  EXPECT_TRUE(matches("\"INTERNAL SERVER ERROR\"", "[ERROR 500] INTERNAL SERVER ERROR"));
  EXPECT_FALSE(matches("\"INTERNAL SERVER ERROR\"", "ERROR SERVER INTERNAL"));
}

TEST(FilterPattern, wants_one_of_the_optional_terms) {
  EXPECT_TRUE(matches("?ERROR ?WARN", "WARN low"));
  EXPECT_FALSE(matches("?ERROR ?WARN", "INFO"));
}

TEST(FilterPattern, refuses_excluded_terms) {
  EXPECT_TRUE(matches("ERROR -EXITING", "ERROR 400"));
  EXPECT_FALSE(matches("ERROR -EXITING", "ERROR EXITING"));
}

TEST(FilterPattern, refuses_what_it_does_not_support) {
  for (const char* pattern : {"{ $.level = \"ERROR\" }", "[ip, user]", "%ERROR%", "\"open", "?"})
    EXPECT_EQ(FilterPattern::parse(pattern).error().code, "InvalidParameterException") << pattern;
}

}  // namespace
}  // namespace martlet::cloud::logs
