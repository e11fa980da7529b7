#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <random>
#include <vector>

#include <martlet/async/timer_queue.hpp>

namespace martlet {
namespace {

using namespace std::chrono_literals;

struct Alarm final : Timer {
  Alarm(std::vector<int>& heard_by, int number) : heard(heard_by), name(number) {}
  void on_expired() override { heard.push_back(name); }
  std::vector<int>& heard;
  int name;
};

SteadyTime at(int tick) { return SteadyTime() + std::chrono::milliseconds(tick); }

TEST(TimerQueue, calls_timers_in_the_order_of_their_times) {
  TimerQueue queue;
  std::vector<int> heard;
  Alarm a(heard, 1), b(heard, 2), c(heard, 3);
  queue.start(a, at(30));
  queue.start(b, at(10));
  queue.start(c, at(20));
  queue.run(at(100));
  EXPECT_EQ(heard, (std::vector<int>{2, 3, 1}));
}

TEST(TimerQueue, calls_timers_of_the_same_time_in_the_order_in_which_they_were_started) {
  TimerQueue queue;
  std::vector<int> heard;
  Alarm a(heard, 1), b(heard, 2), c(heard, 3);
  for (Alarm* alarm : {&a, &b, &c}) queue.start(*alarm, at(10));
  queue.run(at(10));
  EXPECT_EQ(heard, (std::vector<int>{1, 2, 3}));
}

TEST(TimerQueue, calls_no_timer_before_its_time) {
  TimerQueue queue;
  std::vector<int> heard;
  Alarm a(heard, 1);
  queue.start(a, at(10));
  queue.run(at(9));
  EXPECT_TRUE(heard.empty());
  EXPECT_EQ(queue.next(), at(10));
}

TEST(TimerQueue, never_calls_a_stopped_timer) {
  TimerQueue queue;
  std::vector<int> heard;
  Alarm a(heard, 1);
  queue.start(a, at(10));
  queue.stop(a);
  queue.stop(a);
  queue.run(at(100));
  EXPECT_TRUE(heard.empty());
  EXPECT_FALSE(queue.next());
}

TEST(TimerQueue, reschedules_a_timer_that_is_started_again) {
  TimerQueue queue;
  std::vector<int> heard;
  Alarm a(heard, 1);
  queue.start(a, at(10));
  queue.start(a, at(20));
  queue.run(at(10));
  EXPECT_TRUE(heard.empty());
  queue.run(at(20));
  EXPECT_EQ(heard, std::vector<int>{1});
}

TEST(TimerQueue, behaves_like_a_sorted_list_for_random_starts_and_stops) {
  std::mt19937 random(7);
  TimerQueue queue;
  std::vector<int> heard;
  std::vector<std::unique_ptr<Alarm>> alarms;
  std::vector<int> when(200, -1);
  for (int i = 0; i < 200; ++i) alarms.push_back(std::make_unique<Alarm>(heard, i));
  for (int turn = 0; turn < 5000; ++turn) {
    const auto which = random() % alarms.size();
    when[which] = random() % 3 == 0 ? -1 : static_cast<int>(random() % 100'000);
    if (when[which] < 0) {
      queue.stop(*alarms[which]);
    } else {
      queue.start(*alarms[which], at(when[which]));
    }
  }
  queue.run(at(100'000));
  const auto running = std::count_if(when.begin(), when.end(), [](int tick) { return tick >= 0; });
  EXPECT_EQ(heard.size(), static_cast<std::size_t>(running));
  EXPECT_TRUE(std::is_sorted(heard.begin(), heard.end(),
                             [&](int a, int b) { return when[static_cast<std::size_t>(a)] < when[static_cast<std::size_t>(b)]; }));
}

struct Restless final : Timer {
  explicit Restless(TimerQueue& queue) : queue_(queue) {}
  ~Restless() override { queue_.stop(*this); }
  void on_expired() override {
    ++calls;
    queue_.start(*this, at(0));
  }
  TimerQueue& queue_;
  int calls = 0;
};

TEST(TimerQueue, returns_even_if_a_timer_restarts_itself) {
  TimerQueue queue;
  Restless restless(queue);
  queue.start(restless, at(0));
  queue.run(at(10));
  EXPECT_EQ(restless.calls, 1);
}

}  // namespace
}  // namespace martlet
