#include <gtest/gtest.h>

#include <martlet/server/routing/path_pattern.hpp>

namespace martlet {
namespace {

MixedSegment shape_of(std::string_view segment) { return PathPattern::parse('/' + std::string(segment))->segments().front().mixed; }

// Returns the values of the parameters, joined by `|`; "no" if the segment doesn't match.
std::string match(std::string_view shape_text, std::string_view segment) {
  const MixedSegment shape = shape_of(shape_text);
  std::vector<std::string> values(shape.may_be_empty.size());
  const bool fits =
      match_mixed(shape, segment, [&](std::size_t param, TextRange taken) { values[param] = segment.substr(taken.at, taken.size); });
  if (!fits) return "no";
  std::string joined = values.front();
  for (std::size_t i = 1; i < values.size(); ++i) joined += '|' + values[i];
  return joined;
}

TEST(MixedSegment, matches_all_of_a_segment) {
  EXPECT_EQ(match("a{p}b", "aXb"), "X");
  EXPECT_EQ(match("a{p}b", "aXbc"), "no");
  EXPECT_EQ(match("a{p}b", "cXb"), "no");
  EXPECT_EQ(match("{p}b", "Xb"), "X");
  EXPECT_EQ(match("a{p}", "aX"), "X");
}

TEST(MixedSegment, makes_the_first_parameter_as_long_as_possible) {
  EXPECT_EQ(match("{a}.{b}", "x.y.z"), "x.y|z");
  EXPECT_EQ(match("{a}.{b}.{c}", "1.2.3.4"), "1.2|3|4");
  EXPECT_EQ(match("{a}aa{b?}", "aaaa"), "aa|");
  EXPECT_EQ(match("{a}aa{b}", "aaaa"), "a|a");
}

TEST(MixedSegment, allows_only_optional_parameters_to_be_empty) {
  EXPECT_EQ(match("a{p}b", "ab"), "no");
  EXPECT_EQ(match("a{p?}b", "ab"), "");
  EXPECT_EQ(match("{a}.{b}", "x."), "no");
  EXPECT_EQ(match("{a}.{b?}", "x."), "x|");
  EXPECT_EQ(match("{a}.{b}", "..."), ".|.");
}

TEST(MixedSegment, does_not_allow_texts_to_overlap) {
  EXPECT_EQ(match("aba{p?}aba", "ababa"), "no");
  EXPECT_EQ(match("aba{p?}aba", "abaaba"), "");
}

TEST(MixedSegment, precedence_depends_on_parts_then_leading_text_then_longer_text) {
  const std::vector<std::string_view> ordered = {"a{p}c{q}", "{p}a{q}", "bb{p}", "a{p}", "a{p?}", "b{p}", "{p}aa", "{p}a"};
  for (std::size_t i = 0; i < ordered.size(); ++i) {
    for (std::size_t j = 0; j < ordered.size(); ++j)
      EXPECT_EQ(precedes(shape_of(ordered[i]), shape_of(ordered[j])), i < j) << ordered[i] << ' ' << ordered[j];
  }
}

TEST(MixedSegment, matches_a_hostile_segment_without_exponential_time) {
  const std::string segment(100'000, 'a');
  EXPECT_EQ(match("{a}a{b}a{c}a{d}a{e}a{f}a{g}a{h}b", segment), "no");
  EXPECT_EQ(match("{a}ab{b}ab{c}ab{d}ab{e}", segment), "no");
}

}  // namespace
}  // namespace martlet
