#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

#include <martlet/async/deadline.hpp>
#include <martlet/async/local_loop.hpp>
#include <martlet/async/sleep.hpp>

namespace martlet {
namespace {

using namespace std::chrono_literals;

SteadyTime in(std::chrono::milliseconds time) { return std::chrono::steady_clock::now() + time; }

struct Held {
  explicit Held(int& counter) : alive(counter) { ++alive; }
  Held(const Held&) = delete;
  ~Held() { --alive; }
  int& alive;
};

Task<std::string> say_after(std::string text, std::chrono::milliseconds time, int& alive) {
  const Held held(alive);
  co_await sleep(time);
  co_return text;
}

TEST(Deadline, returns_the_result_of_a_task_that_ends_in_time) {
  LocalLoop loop;
  int alive = 0;
  const auto result = loop.run(with_deadline(say_after("done", 1ms, alive), in(1h)));
  EXPECT_EQ(result.value(), "done");
}

TEST(Deadline, cancels_a_task_that_does_not_end_in_time) {
  LocalLoop loop;
  int alive = 0;
  const auto result = loop.run(with_deadline(say_after("late", 1h, alive), in(1ms)));
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, Code::timeout);
  EXPECT_EQ(alive, 0);
}

Task<std::string> at_once() { co_return "at once"; }

TEST(Deadline, lets_a_task_that_does_not_wait_end_even_after_the_deadline) {
  LocalLoop loop;
  EXPECT_EQ(loop.run(with_deadline(at_once(), in(-1h))).value(), "at once");
}

Task<int> throws() {
  co_await sleep(0ms);
  throw std::runtime_error("thrown");
}

TEST(Deadline, rethrows_the_exception_of_the_task) {
  LocalLoop loop;
  EXPECT_THROW(loop.run(with_deadline(throws(), in(1h))), std::runtime_error);
}

Task<std::string> say_within(std::chrono::milliseconds inner, std::chrono::milliseconds time, int& alive) {
  Task<std::string> said = say_after("said", time, alive);
  Result<std::string> result = co_await with_deadline(std::move(said), in(inner));
  co_return result ? *result : "inner deadline";
}

TEST(Deadline, within_another_deadline_cancels_only_its_own_task) {
  LocalLoop loop;
  int alive = 0;
  EXPECT_EQ(loop.run(with_deadline(say_within(1ms, 1h, alive), in(1h))).value(), "inner deadline");
  EXPECT_EQ(alive, 0);
}

TEST(Deadline, around_another_deadline_cancels_both_tasks) {
  LocalLoop loop;
  int alive = 0;
  EXPECT_EQ(loop.run(with_deadline(say_within(1h, 1h, alive), in(1ms))).error().code, Code::timeout);
  EXPECT_EQ(alive, 0);
}

Task<int> count_in_time(int times) {
  int in_time = 0;
  int alive = 0;
  for (int i = 0; i < times; ++i) {
    Task<std::string> said = say_after("x", 0ms, alive);
    const Result<std::string> result = co_await with_deadline(std::move(said), in(1h));
    if (result) ++in_time;
  }
  co_return in_time;
}

TEST(Deadline, does_not_grow_the_stack_for_ten_thousand_tasks_in_a_row) {
  LocalLoop loop;
  EXPECT_EQ(loop.run(count_in_time(10'000)), 10'000);
}

}  // namespace
}  // namespace martlet
