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

TEST(Pattern, has_the_meaning_that_it_has_in_javascript) {
  EXPECT_EQ(match("^[A-Z]{3}-\\d{4}$", "ABC-1234"), Match::found);
  EXPECT_EQ(match("^a$", "a\n"), Match::none);
  EXPECT_EQ(match("^.$", "\u20AC"), Match::found);
  EXPECT_EQ(match("a",
                  "\xFF"
                  "a"),
            Match::none);
}

TEST(Pattern, that_is_invalid_is_rejected_with_the_offset) {
  const auto pattern = Pattern::compile("a(b");
  ASSERT_FALSE(pattern);
  EXPECT_EQ(pattern.error().what, "the pattern /a(b/ is wrong at offset 3: missing closing parenthesis");
}

TEST(Pattern, matches_long_texts) {
  EXPECT_EQ(match("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", repeated("QUJD", 16'000)), Match::found);
  EXPECT_EQ(match("^\\d+(,\\d+)*$", "0" + repeated(",12345", 10'000)), Match::found);
  EXPECT_EQ(match("^(?:[A-Za-z0-9+/]{4})*$", repeated("QUJD", 250'000)), Match::found);
  EXPECT_EQ(match("^([a-z]|\\d)+$", repeated("a1", 500'000)), Match::found);
}

TEST(Pattern, matches_texts_just_too_short_for_machine_code) {
  EXPECT_EQ(match("^(?:[A-Za-z0-9+/]{4})*$", repeated("QUJD", 1'000)), Match::found);
  EXPECT_EQ(match("^\\d+(,\\d+)*$", "0" + repeated(",1", 2'000)), Match::found);
  EXPECT_EQ(match("^([a-z]|\\d)+$", repeated("a1", 2'000)), Match::found);
}

TEST(Pattern, distinguishes_reaching_a_limit_from_not_matching) {
  EXPECT_EQ(match("^(a+)+$", std::string(40, 'a') + "!"), Match::undecided);
  EXPECT_EQ(match("^(a+)+$", std::string(40'000, 'a') + "!"), Match::undecided);
  EXPECT_EQ(match("^[a-z]+$", std::string(1'000'000, 'a') + "!"), Match::none);
}

TEST(Pattern, gives_the_same_result_however_often_it_is_used) {
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
