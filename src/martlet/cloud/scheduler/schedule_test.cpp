#include "schedule.hpp"

#include <gtest/gtest.h>

namespace martlet::cloud::scheduler {
namespace {

using namespace std::chrono_literals;

WallTime at(std::string_view text) { return from_iso8601("2026-03-01T" + std::string(text) + "Z").value(); }

Schedule schedule_at(std::string expression, std::optional<int> window_minutes = std::nullopt) {
  Schedule schedule{.account = "111111111111", .region = "eu-central-1", .name = "often", .created = at("10:00:00")};
  schedule.request.schedule_expression = std::move(expression);
  schedule.request.flexible_time_window = FlexibleTimeWindow{window_minutes ? "FLEXIBLE" : "OFF", window_minutes};
  return schedule;
}

TEST(Schedule, fires_at_its_time_without_a_flexible_window) {
  Schedule schedule = schedule_at("cron(30 * * * ? *)");
  ASSERT_TRUE(plan(schedule, at("10:00:00"), at("10:00:00"), 0.9));
  EXPECT_EQ(schedule.scheduled, at("10:30:00"));
  EXPECT_EQ(schedule.next, at("10:30:00"));
  ASSERT_TRUE(plan_following(schedule, at("10:30:00"), 0.9));
  EXPECT_EQ(schedule.next, at("11:30:00"));
}

TEST(Schedule, fires_within_its_flexible_window) {
  Schedule schedule = schedule_at("cron(30 * * * ? *)", 20);
  ASSERT_TRUE(plan(schedule, at("10:00:00"), at("10:00:00"), 0.5));
  EXPECT_EQ(schedule.scheduled, at("10:30:00")) << "what the target is told";
  EXPECT_EQ(schedule.next, at("10:40:00"));
  ASSERT_TRUE(plan_following(schedule, at("10:40:00"), 0));
  EXPECT_EQ(schedule.scheduled, at("11:30:00"));
  EXPECT_EQ(schedule.next, at("11:30:00")) << "the beginning is part of it";
}

TEST(Schedule, skips_no_time_if_windows_overlap) {
  Schedule schedule = schedule_at("cron(0/5 * * * ? *)", 15);
  ASSERT_TRUE(plan(schedule, at("10:00:00"), at("10:00:00"), 0.8));
  EXPECT_EQ(schedule.scheduled, at("10:05:00"));
  EXPECT_EQ(schedule.next, at("10:17:00"));
  ASSERT_TRUE(plan_following(schedule, at("10:17:00"), 0.1));
  EXPECT_EQ(schedule.scheduled, at("10:10:00"));
  EXPECT_EQ(schedule.next, at("10:17:00")) << "at once: its time in the window is past";
}

TEST(Schedule, skips_times_that_were_missed) {
  Schedule schedule = schedule_at("cron(0/5 * * * ? *)", 15);
  ASSERT_TRUE(plan(schedule, at("10:00:00"), at("10:00:00"), 0));
  ASSERT_TRUE(plan_following(schedule, at("12:01:00"), 0.5)) << "the cloud didn't run";
  EXPECT_EQ(schedule.scheduled, at("11:50:00")) << "its window is still open";
}

TEST(Schedule, ends_after_its_only_time) {
  Schedule schedule = schedule_at("at(2026-03-01T10:30:00)", 10);
  ASSERT_TRUE(plan(schedule, at("10:00:00"), at("10:00:00"), 0.5));
  EXPECT_EQ(schedule.next, at("10:35:00"));
  ASSERT_TRUE(plan_following(schedule, at("10:35:00"), 0.5));
  EXPECT_EQ(schedule.next, std::nullopt);
  EXPECT_EQ(schedule.scheduled, std::nullopt);
}

TEST(Schedule, chooses_a_new_position_in_each_window) {
  const double first = random_share();
  bool differs = false;
  for (int i = 0; i < 10; ++i) {
    const double share = random_share();
    EXPECT_GE(share, 0);
    EXPECT_LT(share, 1);
    differs = differs || share != first;
  }
  EXPECT_TRUE(differs);
}

}  // namespace
}  // namespace martlet::cloud::scheduler
