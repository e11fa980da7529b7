#include "schedule_expression.hpp"

#include <gtest/gtest.h>

namespace martlet::cloud::event_bridge {
namespace {

WallTime time_of(std::string_view text) { return from_iso8601(text).value(); }

// Expects the times in `wanted` to be the next ones after `from`.
void expect_times(std::string_view expression, std::string_view from, const std::vector<std::string>& wanted, const TimeZone& zone = {}) {
  const ScheduleExpression schedule = ScheduleExpression::parse(expression, zone).value();
  std::optional<WallTime> at = time_of(from);
  for (const std::string& one : wanted) {
    at = schedule.next_after(*at, time_of(from));
    ASSERT_TRUE(at) << expression;
    EXPECT_EQ(to_iso8601(*at), one + ":00.000Z") << expression;
  }
}

TEST(ScheduleExpression, with_a_rate_counts_from_its_beginning) {
  expect_times("rate(5 minutes)", "2026-01-31T12:00:00Z", {"2026-01-31T12:05", "2026-01-31T12:10"});
  expect_times("rate(1 hour)", "2026-01-31T23:30:00Z", {"2026-02-01T00:30"});
  expect_times("rate(2 days)", "2026-02-27T00:00:00Z", {"2026-03-01T00:00"});
}

TEST(ScheduleExpression, with_cron_supports_all_fields) {
  expect_times("cron(15 10 * * ? *)", "2026-01-31T12:00:00Z", {"2026-02-01T10:15", "2026-02-02T10:15"});
  expect_times("cron(0 18 ? * MON-FRI *)", "2026-01-30T18:00:00Z", {"2026-02-02T18:00"});
  expect_times("cron(0/15 * * * ? *)", "2026-01-31T12:01:00Z", {"2026-01-31T12:15", "2026-01-31T12:30"});
  expect_times("cron(0 8 1 JAN,jul ? *)", "2026-01-31T12:00:00Z", {"2026-07-01T08:00", "2027-01-01T08:00"});
  expect_times("cron(0 0 L * ? *)", "2028-02-01T00:00:00Z", {"2028-02-29T00:00", "2028-03-31T00:00"});
  expect_times("cron(0 0 15W * ? *)", "2026-02-01T00:00:00Z", {"2026-02-16T00:00", "2026-03-16T00:00", "2026-04-15T00:00"});
  expect_times("cron(0 0 ? * 6L *)", "2026-01-01T00:00:00Z", {"2026-01-30T00:00", "2026-02-27T00:00"});
  expect_times("cron(0 0 ? * 2#2 *)", "2026-01-01T00:00:00Z", {"2026-01-12T00:00", "2026-02-09T00:00"});
  expect_times("cron(0 0 1 1 ? 2030)", "2026-01-01T00:00:00Z", {"2030-01-01T00:00"});
  EXPECT_FALSE(ScheduleExpression::parse("cron(0 0 1 1 ? 2020)").value().next_after(time_of("2026-01-01T00:00:00Z"), {}));
}

TEST(ScheduleExpression, with_at_is_due_only_once) {
  const ScheduleExpression schedule = ScheduleExpression::parse("at(2026-01-31T12:00:00)").value();
  EXPECT_TRUE(schedule.is_once());
  EXPECT_EQ(schedule.next_after(time_of("2026-01-01T00:00:00Z"), {}), time_of("2026-01-31T12:00:00Z"));
  EXPECT_FALSE(schedule.next_after(time_of("2026-01-31T12:00:00Z"), {}));
}

TEST(ScheduleExpression, follows_its_time_zone) {
  const Result<TimeZone> berlin = TimeZone::load("Europe/Berlin");
  if (!berlin) GTEST_SKIP() << "this machine has no time zones";
  expect_times("cron(0 9 * * ? *)", "2026-03-28T00:00:00Z", {"2026-03-28T08:00", "2026-03-29T07:00"}, *berlin);
  // 02:30 is skipped on that day.
  expect_times("cron(30 2 * * ? *)", "2026-03-28T00:00:00Z", {"2026-03-28T01:30", "2026-03-30T00:30"}, *berlin);
  EXPECT_EQ(ScheduleExpression::parse("at(2026-07-01T12:00:00)", *berlin).value().next_after({}, {}), time_of("2026-07-01T10:00:00Z"));
}

TEST(ScheduleExpression, refuses_malformed_expressions) {
  for (const char* text : {"", "rate()", "rate(0 minutes)", "rate(1 minutes)", "rate(2 minute)", "rate(5 seconds)", "cron(* * * * *)",
                           "cron(0 0 * * * *)", "cron(0 0 ? * ? *)", "cron(60 0 * * ? *)", "cron(0 24 * * ? *)", "cron(0 0 32 * ? *)",
                           "cron(0 0 ? * 8 *)", "cron(5-1 0 * * ? *)", "cron(0/0 0 * * ? *)", "at(yesterday)", "every day"})
    EXPECT_FALSE(ScheduleExpression::parse(text)) << text;
  EXPECT_FALSE(TimeZone::load("Europe/Atlantis"));
  EXPECT_FALSE(TimeZone::load("../../etc/passwd"));
  EXPECT_FALSE(TimeZone::read("TZif2"));
}

}  // namespace
}  // namespace martlet::cloud::event_bridge
