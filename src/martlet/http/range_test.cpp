#include <gtest/gtest.h>

#include <martlet/http/range.hpp>

namespace martlet::http {
namespace {

std::string chosen(std::string_view header, std::size_t length = 10) {
  const RangeChoice choice = choose_range(header, length);
  if (choice.kind == RangeChoice::Kind::whole) return "whole";
  return choice.kind == RangeChoice::Kind::part ? to_content_range(choice.range, length) : to_unsatisfied_range(length);
}

TEST(Range, selects_the_requested_bytes) {
  EXPECT_EQ(chosen("bytes=0-3"), "bytes 0-3/10");
  EXPECT_EQ(chosen("bytes=7-"), "bytes 7-9/10");
  EXPECT_EQ(chosen("bytes=-2"), "bytes 8-9/10");
  EXPECT_EQ(chosen("Bytes= 9-9"), "bytes 9-9/10");
}

TEST(Range, ends_with_the_body) {
  EXPECT_EQ(chosen("bytes=5-99"), "bytes 5-9/10");
  EXPECT_EQ(chosen("bytes=-99"), "bytes 0-9/10");
  EXPECT_EQ(chosen("bytes=0-99999999999999999999999"), "bytes 0-9/10");
}

TEST(Range, is_unsatisfiable_beyond_the_body_or_backwards) {
  for (const std::string_view header :
       {"bytes=20-30", "bytes=10-", "bytes=5-2", "bytes=-0", "bytes=0-1,20-30", "bytes=99999999999999999999999-"}) {
    EXPECT_EQ(chosen(header), "bytes */10") << header;
  }
}

TEST(Range, is_unsatisfiable_if_it_is_malformed) {
  for (const std::string_view header :
       {"bytes=x-y", "bytes=", "bytes=-", "lines=0-3", "bytes=0", "bytes=0-1-2", "bytes=+1-2", "bytes=0-1,", "0-3"}) {
    EXPECT_EQ(chosen(header), "bytes */10") << header;
  }
}

TEST(Range, is_the_whole_body_if_several_ranges_leave_gaps) { EXPECT_EQ(chosen("bytes=0-1,4-5"), "whole"); }

TEST(Range, joins_ranges_that_touch) {
  EXPECT_EQ(chosen("bytes=4-5, 0-3"), "bytes 0-5/10");
  EXPECT_EQ(chosen("bytes=0-8,2-3"), "bytes 0-8/10");
}

TEST(Range, of_an_empty_body_is_the_whole_body) { EXPECT_EQ(chosen("bytes=0-0", 0), "whole"); }

TEST(Range, holds_only_for_the_same_strong_tag) {
  EXPECT_TRUE(if_range_holds("\"r1\"", "\"r1\""));
  EXPECT_FALSE(if_range_holds("\"r2\"", "\"r1\""));
  EXPECT_FALSE(if_range_holds("W/\"r1\"", "W/\"r1\""));
  EXPECT_FALSE(if_range_holds("", ""));
}

}  // namespace
}  // namespace martlet::http
