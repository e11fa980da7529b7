#include "pace.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include <martlet/async/semaphore.hpp>
#include <martlet/async/sleep.hpp>
#include <martlet/async/virtual_loop.hpp>
#include <martlet/async/when_all.hpp>

namespace martlet::deploy {
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
  for (int i = 0; i < 10; ++i) pace.was_throttled(loop.now());  // calls of the same moment count once
  EXPECT_EQ(pace.rate(), 6);
  loop.run_until(loop.now() + 2s);
  pace.was_throttled(loop.now());
  EXPECT_EQ(pace.rate(), 3);
  EXPECT_GE(seconds_for(loop, pace, 1), 1);
  for (int i = 0; i < 100; ++i) pace.went_well();
  EXPECT_EQ(pace.rate(), 12);
}

Task<void> stay_inside(Semaphore& semaphore, int& inside, int& most) {
  const Semaphore::Permit place = co_await semaphore.acquire();
  most = std::max(most, ++inside);
  co_await sleep(10ms);
  --inside;
}

TEST(Semaphore, lets_so_many_in_at_once_and_all_in_the_end) {
  VirtualLoop loop;
  Semaphore semaphore(2);
  int inside = 0, most = 0;
  std::vector<Task<void>> visitors;
  for (int i = 0; i < 7; ++i) visitors.push_back(stay_inside(semaphore, inside, most));
  loop.run(when_all(std::move(visitors)));
  EXPECT_EQ(most, 2);
  EXPECT_EQ(inside, 0);
}

TEST(Semaphore, may_be_left_by_being_destroyed_in_the_middle) {
  VirtualLoop loop;
  Semaphore semaphore(1);
  int inside = 0, most = 0;
  {
    Activity first(loop), second(loop), third(loop);
    for (Activity* one : {&first, &second, &third})
      one->start(stay_inside(semaphore, inside, most), [](Activity::End, std::exception_ptr) {});
    first.cancel();
    second.cancel();
    loop.run_until(loop.now() + 1s);
  }
  EXPECT_EQ(most, 2);  // the first was inside when it was destroyed; the third came in
  loop.run(stay_inside(semaphore, inside, most));
}

}  // namespace
}  // namespace martlet::deploy
