#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

#include <martlet/async/activity.hpp>
#include <martlet/async/local_loop.hpp>
#include <martlet/async/sleep.hpp>
#include <martlet/async/task.hpp>

namespace martlet {
namespace {

using namespace std::chrono_literals;

Task<int> at_once(int value) { co_return value; }

Task<long> sum_of_awaits(int count) {
  long sum = 0;
  for (int i = 0; i < count; ++i) sum += co_await at_once(1);
  co_return sum;
}

TEST(Task, survives_a_million_awaits_that_complete_at_once) {
  LocalLoop loop;
  EXPECT_EQ(loop.run(sum_of_awaits(1'000'000)), 1'000'000);
}

// Yields to the loop once.
struct Yield {
  template <class Promise>
  void await_suspend(std::coroutine_handle<Promise> handle) const {
    Activity& activity = *handle.promise().activity;
    activity.loop().post([&activity, handle] { activity.resume(handle); });
  }
  bool await_ready() const noexcept { return false; }
  void await_resume() const noexcept {}
};
Task<int> yielding(int value) {
  co_await Yield();
  co_return value;
}
Task<long> sum_of_suspensions(int count) {
  long sum = 0;
  for (int i = 0; i < count; ++i) sum += co_await yielding(1);
  co_return sum;
}

TEST(Task, survives_a_million_awaits_that_suspend_and_resume) {
  LocalLoop loop;
  EXPECT_EQ(loop.run(sum_of_suspensions(1'000'000)), 1'000'000);
}

Task<long> suspend_then_sum(int count) {
  long sum = co_await yielding(0);
  sum += co_await sum_of_awaits(count);
  co_return sum;
}

TEST(Task, survives_a_million_awaits_that_complete_at_once_after_one_that_did_not) {
  LocalLoop loop;
  EXPECT_EQ(loop.run(suspend_then_sum(1'000'000)), 1'000'000);
}

Task<int> throws() {
  co_await sleep(0ms);
  throw std::runtime_error("thrown");
}

TEST(Task, rethrows_its_exception_to_the_awaiting_task) {
  LocalLoop loop;
  EXPECT_THROW(loop.run(throws()), std::runtime_error);
}

Task<std::string> nothing() { co_return {}; }

TEST(Task, may_return_an_empty_result) {
  LocalLoop loop;
  EXPECT_EQ(loop.run(nothing()), "");
}

}  // namespace
}  // namespace martlet
