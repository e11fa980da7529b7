#include "parse_since.hpp"

#include <gtest/gtest.h>

namespace martlet::cli {
namespace {

TEST(ParseSince, accepts_a_duration_or_a_time) {
  const WallTime now = *from_iso8601("2026-01-02T00:00:00Z");
  EXPECT_EQ(to_iso8601(*parse_since("90s", now)), "2026-01-01T23:58:30.000Z");
  EXPECT_EQ(to_iso8601(*parse_since("1d", now)), "2026-01-01T00:00:00.000Z");
  EXPECT_EQ(to_iso8601(*parse_since("2025-12-31T12:00:00Z", now)), "2025-12-31T12:00:00.000Z");
  for (const char* wrong : {"", "m", "10", "-1m", "10w", "yesterday"}) EXPECT_FALSE(parse_since(wrong, now)) << wrong;
}

}  // namespace
}  // namespace martlet::cli
