#include <martlet/async/when_all.hpp>

#include <gtest/gtest.h>

#include <chrono>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <martlet/async/activity.hpp>
#include <martlet/async/local_loop.hpp>
#include <martlet/async/sleep.hpp>
#include <martlet/async/task.hpp>

namespace martlet {
namespace {

using namespace std::chrono_literals;

Task<std::string> later(std::string value) {
  co_await sleep(1ms);
  co_return value;
}
Task<std::string> both() {
  std::vector<Task<std::string>> tasks;
  tasks.push_back(later("a"));
  tasks.push_back(later("b"));
  const std::vector<std::string> results = co_await when_all(std::move(tasks));
  co_return results[0] + results[1];
}

TEST(WhenAll, returns_results_in_the_order_of_the_tasks) {
  LocalLoop loop;
  EXPECT_EQ(loop.run(both()), "ab");
}

Task<int> counted(int& ended, int value, bool fails) {
  co_await sleep(std::chrono::milliseconds(value));
  ++ended;
  if (fails) throw std::runtime_error("task " + std::to_string(value));
  co_return value;
}
Task<std::string> first_failure(int& ended) {
  std::vector<Task<int>> tasks;
  tasks.push_back(counted(ended, 3, false));
  tasks.push_back(counted(ended, 2, true));
  tasks.push_back(counted(ended, 1, true));
  std::string what;
  try {
    co_await when_all(std::move(tasks));
  } catch (const std::runtime_error& thrown) {
    what = thrown.what();
  }
  co_return what;
}

TEST(WhenAll, throws_the_first_exception_in_the_order_of_the_tasks_after_all_have_ended) {
  LocalLoop loop;
  int ended = 0;
  EXPECT_EQ(loop.run(first_failure(ended)), "task 2");
  EXPECT_EQ(ended, 3);
}

Task<std::size_t> all_of_nothing() {
  std::vector<Task<int>> none;
  const std::vector<int> results = co_await when_all(std::move(none));
  co_return results.size();
}

TEST(WhenAll, of_no_tasks_ends_at_once) {
  LocalLoop loop;
  EXPECT_EQ(loop.run(all_of_nothing()), 0u);
}

Task<int> one_at_once() { co_return 1; }
Task<int> sum_at_once(int count) {
  std::vector<Task<int>> tasks;
  for (int i = 0; i < count; ++i) tasks.push_back(one_at_once());
  const std::vector<int> results = co_await when_all(std::move(tasks));
  int sum = 0;
  for (const int result : results) sum += result;
  co_return sum;
}

TEST(WhenAll, accepts_a_hundred_thousand_tasks_that_complete_at_once) {
  LocalLoop loop;
  EXPECT_EQ(loop.run(sum_at_once(100'000)), 100'000);
}

Task<void> cancel_soon(Activity& other) {
  co_await sleep(1ms);
  other.cancel();
}
Task<void> wait_for_all(int& ended) {
  std::vector<Task<int>> tasks;
  for (int i = 0; i < 10; ++i) tasks.push_back(counted(ended, i % 2 == 0 ? 0 : 3'600'000, false));
  co_await when_all(std::move(tasks));
}

TEST(WhenAll, cancels_its_tasks_when_it_is_cancelled) {
  LocalLoop loop;
  Activity activity(loop);
  int ended = 0;
  bool was_cancelled = false;
  activity.start(wait_for_all(ended), [&](Activity::End end, std::exception_ptr) { was_cancelled = end == Activity::End::cancelled; });
  loop.run(cancel_soon(activity));
  EXPECT_TRUE(was_cancelled);
  EXPECT_LE(ended, 5);
}

}  // namespace
}  // namespace martlet
