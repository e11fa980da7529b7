#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <vector>

#include <martlet/async/timer_queue.hpp>

#include "timeouts.hpp"

namespace martlet::net {
namespace {

using namespace std::chrono_literals;

// A loop whose time advances only when the test advances it.
class StillLoop final : public Loop {
 public:
  SteadyTime now() const override { return now_; }
  void post(Work) override { FAIL(); }
  void start(Timer& timer, SteadyTime when) override { timers_.start(timer, when); }
  void stop(Timer& timer) noexcept override { timers_.stop(timer); }
  void run_blocking(BlockingJob&) override { FAIL(); }
  bool withdraw(BlockingJob&) noexcept override { return false; }
  bool blocks_inline() const override { return false; }
  bool has_timers() const { return timers_.next().has_value(); }
  void run_for(std::chrono::milliseconds time) {
    const SteadyTime end = now_ + time;
    while (has_timers() && *timers_.next() <= end) run_next();
    now_ = end;
  }
  void run_to_rest() {
    while (has_timers()) run_next();
  }
  // Advances the time without running timers.
  void hold_up(std::chrono::milliseconds time) { now_ += time; }

 private:
  void run_next() {
    now_ = std::max(now_, *timers_.next());
    timers_.run(now_);
  }
  SteadyTime now_{1h};
  TimerQueue timers_;
};

struct Sleeper final : TimedWait {
  explicit Sleeper(StillLoop& from) : loop(from) {}
  void timed_out() override { at = loop.now(); }
  StillLoop& loop;
  std::optional<SteadyTime> at;
};

WaitLimits limits(std::chrono::milliseconds all) { return {.idle = all, .head = all, .body = all, .write = all, .linger = all}; }

TEST(Timeouts, end_a_wait_after_its_limit_and_never_before) {
  StillLoop loop;
  Timeouts timeouts(loop, limits(40ms));
  Sleeper sleeper(loop);
  const SteadyTime start = loop.now();
  timeouts.start(sleeper, Wait::head);
  loop.run_to_rest();
  ASSERT_TRUE(sleeper.at);
  EXPECT_GE(*sleeper.at - start, 40ms);
  EXPECT_LE(*sleeper.at - start, 60ms) << "a quarter more, and as much again until the next sweep";
  EXPECT_FALSE(sleeper.is_waiting());
}

TEST(Timeouts, never_end_a_wait_early_that_began_between_two_sweeps) {
  StillLoop loop;
  Timeouts timeouts(loop, limits(40ms));
  Sleeper first(loop), second(loop);
  timeouts.start(first, Wait::head);
  loop.run_for(9ms);
  const SteadyTime start = loop.now();
  timeouts.start(second, Wait::head);
  loop.run_to_rest();
  ASSERT_TRUE(second.at);
  EXPECT_GE(*second.at - start, 40ms);
}

TEST(Timeouts, never_end_a_wait_early_that_began_after_a_delay_of_the_loop) {
  StillLoop loop;
  Timeouts timeouts(loop, limits(40ms));
  Sleeper first(loop), second(loop);
  timeouts.start(first, Wait::head);
  loop.hold_up(100ms);
  const SteadyTime start = loop.now();
  timeouts.start(second, Wait::head);
  loop.run_to_rest();
  ASSERT_TRUE(second.at);
  EXPECT_GE(*second.at - start, 40ms);
}

TEST(Timeouts, do_not_affect_finished_waits) {
  StillLoop loop;
  Timeouts timeouts(loop, limits(20ms));
  Sleeper ended(loop);
  timeouts.start(ended, Wait::body);
  ended.end_wait();
  {
    Sleeper destroyed(loop);
    timeouts.start(destroyed, Wait::body);
  }
  loop.run_for(60ms);
  EXPECT_FALSE(ended.at);
}

TEST(Timeouts, start_again_for_another_wait) {
  StillLoop loop;
  Timeouts timeouts(loop, limits(40ms));
  Sleeper sleeper(loop);
  timeouts.start(sleeper, Wait::head);
  loop.run_for(20ms);
  const SteadyTime start = loop.now();
  timeouts.start(sleeper, Wait::body);
  loop.run_to_rest();
  ASSERT_TRUE(sleeper.at);
  EXPECT_GE(*sleeper.at - start, 40ms);
}

TEST(Timeouts, let_the_loop_sleep_if_nothing_waits) {
  StillLoop loop;
  Timeouts timeouts(loop, limits(20ms));
  EXPECT_FALSE(loop.has_timers());
  Sleeper sleeper(loop);
  timeouts.start(sleeper, Wait::idle);
  EXPECT_TRUE(loop.has_timers());
  sleeper.end_wait();
  loop.run_to_rest();
  EXPECT_FALSE(loop.has_timers());
}

}  // namespace
}  // namespace martlet::net
