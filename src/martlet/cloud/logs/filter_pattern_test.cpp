#include "filter_pattern.hpp"

#include <gtest/gtest.h>

namespace martlet::cloud::logs {
namespace {

bool matches(std::string_view pattern, std::string_view message) { return FilterPattern::parse(pattern).value().matches(message); }

// The patterns that are supported, with examples from the CloudWatch Logs User Guide.
TEST(FilterPattern, matches_terms_case_sensitively) {
  EXPECT_TRUE(matches("ERROR", "[ERROR 400] BAD REQUEST"));
  EXPECT_FALSE(matches("ERROR", "error"));
  EXPECT_TRUE(matches("", "anything"));
}

TEST(FilterPattern, requires_all_terms) {
  EXPECT_TRUE(matches("ERROR ARGUMENTS", "[ERROR] UNAUTHORIZED: invalid ARGUMENTS"));
  EXPECT_FALSE(matches("ERROR ARGUMENTS", "[ERROR 400] BAD REQUEST"));
}

TEST(FilterPattern, matches_quoted_terms_literally) {
  EXPECT_TRUE(matches("\"INTERNAL SERVER ERROR\"", "[ERROR 500] INTERNAL SERVER ERROR"));
  EXPECT_FALSE(matches("\"INTERNAL SERVER ERROR\"", "ERROR SERVER INTERNAL"));
}

TEST(FilterPattern, requires_one_of_the_optional_terms) {
  EXPECT_TRUE(matches("?ERROR ?WARN", "WARN low"));
  EXPECT_FALSE(matches("?ERROR ?WARN", "INFO"));
}

TEST(FilterPattern, rejects_messages_with_excluded_terms) {
  EXPECT_TRUE(matches("ERROR -EXITING", "ERROR 400"));
  EXPECT_FALSE(matches("ERROR -EXITING", "ERROR EXITING"));
}

TEST(FilterPattern, rejects_unsupported_patterns) {
  for (const char* pattern : {"{ $.level = \"ERROR\" }", "[ip, user]", "%ERROR%", "\"open", "?"})
    EXPECT_EQ(FilterPattern::parse(pattern).error().code, "InvalidParameterException") << pattern;
}

}  // namespace
}  // namespace martlet::cloud::logs
