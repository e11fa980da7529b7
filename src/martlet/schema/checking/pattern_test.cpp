#include "checking/pattern.hpp"

#include <gtest/gtest.h>

namespace martlet::schema {
namespace {

Match match(const std::string& expression, const std::string& text) { return (*Pattern::compile(expression))->match(text); }

std::string repeated(std::string_view part, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += part;
  return text;
}

TEST(Pattern, means_what_javascript_means) {
  EXPECT_EQ(match("^[A-Z]{3}-\\d{4}$", "ABC-1234"), Match::found);
  EXPECT_EQ(match("^a$", "a\n"), Match::none);
  EXPECT_EQ(match("^.$", "\u20AC"), Match::found);
  EXPECT_EQ(match("a",
                  "\xFF"
                  "a"),
            Match::none);
}

TEST(Pattern, that_is_wrong_says_where) {
  const auto pattern = Pattern::compile("a(b");
  ASSERT_FALSE(pattern);
  EXPECT_EQ(pattern.error().what, "the pattern /a(b/ is wrong at offset 3: missing closing parenthesis");
}

TEST(Pattern, matches_long_texts_that_are_right) {
  EXPECT_EQ(match("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", repeated("QUJD", 16'000)), Match::found);
  EXPECT_EQ(match("^\\d+(,\\d+)*$", "0" + repeated(",12345", 10'000)), Match::found);
  EXPECT_EQ(match("^(?:[A-Za-z0-9+/]{4})*$", repeated("QUJD", 250'000)), Match::found);
  EXPECT_EQ(match("^([a-z]|\\d)+$", repeated("a1", 500'000)), Match::found);
}

TEST(Pattern, matches_texts_just_short_of_machine_code) {
  EXPECT_EQ(match("^(?:[A-Za-z0-9+/]{4})*$", repeated("QUJD", 1'000)), Match::found);
  EXPECT_EQ(match("^\\d+(,\\d+)*$", "0" + repeated(",1", 2'000)), Match::found);
  EXPECT_EQ(match("^([a-z]|\\d)+$", repeated("a1", 2'000)), Match::found);
}

TEST(Pattern, tells_giving_up_from_not_matching) {
  EXPECT_EQ(match("^(a+)+$", std::string(40, 'a') + "!"), Match::undecided);
  EXPECT_EQ(match("^(a+)+$", std::string(40'000, 'a') + "!"), Match::undecided);
  EXPECT_EQ(match("^[a-z]+$", std::string(1'000'000, 'a') + "!"), Match::none);
}

TEST(Pattern, answers_the_same_however_often_it_is_used) {
  const auto pattern = *Pattern::compile("^(\\w+)\\.(\\w+)$");
  const auto backtracking = *Pattern::compile("^(?:\\w|\\d)+$");
  const std::string deep(4'000, 'x');
  for (int i = 0; i < 2'500; ++i) {
    ASSERT_EQ(pattern->match("first.second"), Match::found) << i;
    ASSERT_EQ(pattern->match("first-second"), Match::none) << i;
    if (i % 100 == 0) {
      ASSERT_EQ(backtracking->match(deep), Match::found) << i;
    }
    backtracking->match("x");
  }
}

}  // namespace
}  // namespace martlet::schema
