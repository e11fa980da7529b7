#include "pace.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include <martlet/async/virtual_loop.hpp>

namespace martlet::aws {
namespace {

using namespace std::chrono_literals;

Task<void> take_turns(Pace& pace, int count) {
  for (int i = 0; i < count; ++i) co_await pace.turn();
}

double seconds_for(VirtualLoop& loop, Pace& pace, int count) {
  const SteadyTime begun = loop.now();
  loop.run(take_turns(pace, count));
  return std::chrono::duration<double>(loop.now() - begun).count();
}

TEST(Pace, lets_a_few_calls_go_at_once_and_then_so_many_a_second) {
  VirtualLoop loop(SteadyTime(1h));
  Pace pace(12);
  EXPECT_NEAR(seconds_for(loop, pace, 6), 0, 0.001);
  EXPECT_NEAR(seconds_for(loop, pace, 120), 10, 0.1);
}

TEST(Pace, falls_by_half_when_it_is_too_much_and_rises_with_calls_that_go_well) {
  VirtualLoop loop(SteadyTime(1h));
  Pace pace(12);
  for (int i = 0; i < 10; ++i) pace.was_throttled(loop.now());  // calls at the same moment count once
  EXPECT_EQ(pace.rate(), 6);
  loop.run_until(loop.now() + 2s);
  pace.was_throttled(loop.now());
  EXPECT_EQ(pace.rate(), 3);
  EXPECT_GE(seconds_for(loop, pace, 1), 1);
  for (int i = 0; i < 100; ++i) pace.went_well();
  EXPECT_EQ(pace.rate(), 12);
}

TEST(Pace, has_no_limit_before_the_first_throttling_and_then_half_of_what_was_sent) {
  VirtualLoop loop(SteadyTime(1h));
  Pace pace;
  EXPECT_TRUE(std::isinf(pace.rate()));
  EXPECT_EQ(seconds_for(loop, pace, 40), 0);
  pace.went_well();
  EXPECT_TRUE(std::isinf(pace.rate()));
  pace.was_throttled(loop.now());
  EXPECT_EQ(pace.rate(), 20);
  EXPECT_NEAR(seconds_for(loop, pace, 40), 3, 0.1);  // a pause of a second, and two seconds at that rate
  for (int i = 0; i < 60; ++i) pace.went_well();
  EXPECT_EQ(pace.rate(), 80);  // above the rate that was too high, since others may have used the limit then
}

TEST(Pace, is_never_slower_than_a_call_every_two_seconds) {
  VirtualLoop loop(SteadyTime(1h));
  Pace pace;
  for (int i = 0; i < 20; ++i) {
    pace.was_throttled(loop.now());
    loop.run_until(loop.now() + 2s);
  }
  EXPECT_EQ(pace.rate(), 0.5);
}

}  // namespace
}  // namespace martlet::aws
