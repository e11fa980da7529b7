#include <martlet/base/wall_time.hpp>

#include <gtest/gtest.h>

namespace martlet {
namespace {

std::string read(std::string_view text) {
  const auto time = from_iso8601(text);
  return time ? to_iso8601(*time) : "none";
}

TEST(Iso8601, is_read_with_time_fraction_and_offset) {
  EXPECT_EQ(read("2024-01-31"), "2024-01-31T00:00:00.000Z");
  EXPECT_EQ(read("2024-01-31T12:34:56.7891Z"), "2024-01-31T12:34:56.789Z");
  EXPECT_EQ(read("2024-01-31T12:34:56+01:30"), "2024-01-31T11:04:56.000Z");
  EXPECT_EQ(read("2024-02-30T12:34:56Z"), "none");
  EXPECT_EQ(read("2024-01-31T24:00:00Z"), "none");
}

TEST(Iso8601, is_written_with_all_digits) {
  EXPECT_EQ(read("0999-01-02T03:04:05.006Z"), "0999-01-02T03:04:05.006Z");
  EXPECT_EQ(read("1969-12-31T23:59:59.999Z"), "1969-12-31T23:59:59.999Z");
  EXPECT_EQ(to_iso8601(*from_iso8601("9999-12-31T23:59:59.999Z") + std::chrono::milliseconds(1)), "10000-01-01T00:00:00.000Z");
}

TEST(Iso8601, accepts_offsets_up_to_23_59) {
  EXPECT_EQ(read("2024-01-31T12:00:00+23:59"), "2024-01-30T12:01:00.000Z");
  EXPECT_EQ(read("2024-01-31T12:00:00-23:59"), "2024-02-01T11:59:00.000Z");
  EXPECT_EQ(read("2024-01-31T12:00:00+24:00"), "none");
  EXPECT_EQ(read("2024-01-31T12:00:00-00:60"), "none");
  EXPECT_EQ(read("2024-01-31T12:00:00+99:99"), "none");
}

// The examples of RFC 3339, section 5.8, and their neighbours.
TEST(Iso8601, accepts_second_60_only_where_a_leap_second_is_possible) {
  EXPECT_EQ(read("1990-12-31T23:59:60Z"), "1991-01-01T00:00:00.000Z");
  EXPECT_EQ(read("1990-12-31T15:59:60-08:00"), "1991-01-01T00:00:00.000Z");
  EXPECT_EQ(read("1998-12-31T23:59:60.123Z"), "1999-01-01T00:00:00.123Z");
  EXPECT_EQ(read("1997-06-30T23:59:60Z"), "1997-07-01T00:00:00.000Z");
  EXPECT_EQ(read("1990-12-31T23:58:60Z"), "none");
  EXPECT_EQ(read("1990-12-31T22:59:60Z"), "none");
  EXPECT_EQ(read("1990-12-31T23:59:60-08:00"), "none");
  EXPECT_EQ(read("1990-12-30T23:59:60Z"), "none");
  EXPECT_EQ(read("1990-12-31T23:59:61Z"), "none");
}

}  // namespace
}  // namespace martlet
