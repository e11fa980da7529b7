#include <gtest/gtest.h>

#include <thread>
#include <vector>

#include <martlet/async/timer_queue.hpp>

#include "timeouts.hpp"

namespace martlet::net {
namespace {

using namespace std::chrono_literals;

// Timers run when the test says so, not by themselves.
class StillLoop final : public Loop {
 public:
  void post(Work) override { FAIL(); }
  void start(Timer& timer, SteadyTime when) override { timers_.start(timer, when); }
  void stop(Timer& timer) noexcept override { timers_.stop(timer); }
  void run_blocking(BlockingJob&) override { FAIL(); }
  bool withdraw(BlockingJob&) noexcept override { return false; }
  bool blocks_inline() const override { return false; }
  bool has_timers() const { return timers_.next().has_value(); }
  void run_until(SteadyTime end) {
    while (std::chrono::steady_clock::now() < end) timers_.run(std::chrono::steady_clock::now());
  }
  // Until nothing waits; on a busy machine that may take longer than it should.
  void run_to_rest() {
    const SteadyTime end = std::chrono::steady_clock::now() + 10s;
    while (has_timers() && std::chrono::steady_clock::now() < end) timers_.run(std::chrono::steady_clock::now());
  }

 private:
  TimerQueue timers_;
};

struct Sleeper final : Waiting {
  void timed_out() override { at = std::chrono::steady_clock::now(); }
  std::optional<SteadyTime> at;
};

WaitLimits limits(std::chrono::milliseconds all) { return {.idle = all, .head = all, .body = all, .write = all, .linger = all}; }

TEST(Timeouts, end_a_wait_after_its_limit_and_never_before) {
  StillLoop loop;
  Timeouts timeouts(loop, limits(40ms));
  Sleeper sleeper;
  const SteadyTime start = std::chrono::steady_clock::now();
  timeouts.start(sleeper, Wait::head);
  loop.run_to_rest();
  ASSERT_TRUE(sleeper.at);
  EXPECT_GE(*sleeper.at - start, 40ms);
  EXPECT_LE(*sleeper.at - start, 2s);
  EXPECT_FALSE(sleeper.is_waiting());
}

TEST(Timeouts, never_end_a_wait_early_that_began_between_two_sweeps) {
  StillLoop loop;
  Timeouts timeouts(loop, limits(40ms));
  Sleeper first, second;
  timeouts.start(first, Wait::head);
  loop.run_until(std::chrono::steady_clock::now() + 9ms);
  const SteadyTime start = std::chrono::steady_clock::now();
  timeouts.start(second, Wait::head);
  loop.run_to_rest();
  ASSERT_TRUE(second.at);
  EXPECT_GE(*second.at - start, 40ms);
}

TEST(Timeouts, never_end_a_wait_early_that_began_after_something_held_the_loop_up) {
  StillLoop loop;
  Timeouts timeouts(loop, limits(40ms));
  Sleeper first, second;
  timeouts.start(first, Wait::head);
  std::this_thread::sleep_for(100ms);
  const SteadyTime start = std::chrono::steady_clock::now();
  timeouts.start(second, Wait::head);
  loop.run_to_rest();
  ASSERT_TRUE(second.at);
  EXPECT_GE(*second.at - start, 40ms);
}

TEST(Timeouts, leave_alone_what_has_ended_its_wait) {
  StillLoop loop;
  Timeouts timeouts(loop, limits(20ms));
  Sleeper ended;
  timeouts.start(ended, Wait::body);
  ended.end_wait();
  {
    Sleeper destroyed;
    timeouts.start(destroyed, Wait::body);
  }
  loop.run_until(std::chrono::steady_clock::now() + 60ms);
  EXPECT_FALSE(ended.at);
}

TEST(Timeouts, count_anew_for_another_wait) {
  StillLoop loop;
  Timeouts timeouts(loop, limits(40ms));
  Sleeper sleeper;
  timeouts.start(sleeper, Wait::head);
  loop.run_until(std::chrono::steady_clock::now() + 20ms);
  const SteadyTime start = std::chrono::steady_clock::now();
  timeouts.start(sleeper, Wait::body);
  loop.run_to_rest();
  ASSERT_TRUE(sleeper.at);
  EXPECT_GE(*sleeper.at - start, 40ms);
}

TEST(Timeouts, let_the_loop_sleep_when_nothing_waits) {
  StillLoop loop;
  Timeouts timeouts(loop, limits(20ms));
  EXPECT_FALSE(loop.has_timers());
  Sleeper sleeper;
  timeouts.start(sleeper, Wait::idle);
  EXPECT_TRUE(loop.has_timers());
  sleeper.end_wait();
  loop.run_to_rest();
  EXPECT_FALSE(loop.has_timers());
}

}  // namespace
}  // namespace martlet::net
