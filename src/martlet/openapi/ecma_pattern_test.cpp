#include "ecma_pattern.hpp"

#include <gtest/gtest.h>

namespace martlet::openapi_detail {
namespace {

std::string translated(std::string_view pcre) { return ecma_pattern(pcre).value_or("none"); }

TEST(EcmaPattern, is_unchanged_if_both_grammars_agree) {
  for (const char* pattern :
       {R"(^[A-Z]{3}-\d{4}$)", R"(^(/[a-z0-9-]+)+$)", R"(a{2,}b{1,3}c?)", R"((?:a|b)(?=c)(?!d)(?<=e)(?<!f)(?<name>g))"})
    EXPECT_EQ(translated(pattern), pattern);
}

// With the flag u, ECMA-262 refuses unnecessary escapes and single brackets.
TEST(EcmaPattern, escapes_characters_that_are_literal_only_in_pcre) {
  EXPECT_EQ(translated(R"(\-\@\_\")"), R"(-@_")");
  EXPECT_EQ(translated("{a}"), R"(\{a\})");
  EXPECT_EQ(translated("a]"), R"(a\])");
  EXPECT_EQ(translated("[]a[]"), R"([\]a\[])");
}

TEST(EcmaPattern, converts_syntax_that_ecma_262_spells_differently) {
  EXPECT_EQ(translated(R"(\Aa\z)"), "^a$");
  EXPECT_EQ(translated("(?P<year>[[:digit:]]+)"), "(?<year>[0-9]+)");
  EXPECT_EQ(translated(R"(\x{1F600}\x41)"), R"(\u{1F600}\x41)");
  EXPECT_EQ(translated(R"(\pL)"), R"(\p{L})");
}

TEST(EcmaPattern, is_nullopt_for_features_that_only_pcre_has) {
  for (const char* pattern : {"(?i)a", "a++", "(?>a)", R"(\Qa\E)", R"(\Ka)", "(?R)", "(*UTF)a", "[[:punct:]]"})
    EXPECT_FALSE(ecma_pattern(pattern)) << pattern;
}

}  // namespace
}  // namespace martlet::openapi_detail
