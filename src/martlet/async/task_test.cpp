#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

#include <martlet/async/local_loop.hpp>
#include <martlet/async/sleep.hpp>
#include <martlet/async/task.hpp>
#include <martlet/async/when_all.hpp>

namespace martlet {
namespace {

using namespace std::chrono_literals;

Task<int> at_once(int value) { co_return value; }
Task<std::string> later(std::string value) {
  co_await sleep(1ms);
  co_return value;
}

Task<long> sum_of_awaits(int count) {
  long sum = 0;
  for (int i = 0; i < count; ++i) sum += co_await at_once(1);
  co_return sum;
}

TEST(Task, survives_a_million_awaits_that_complete_at_once) {
  LocalLoop loop;
  EXPECT_EQ(loop.run(sum_of_awaits(1'000'000)), 1'000'000);
}

Task<int> throws() {
  co_await sleep(0ms);
  throw std::runtime_error("thrown");
}

TEST(Task, hands_an_exception_to_whoever_awaits_it) {
  LocalLoop loop;
  EXPECT_THROW(loop.run(throws()), std::runtime_error);
}

Task<std::string> both() {
  std::vector<Task<std::string>> tasks;
  tasks.push_back(later("a"));
  tasks.push_back(later("b"));
  const std::vector<std::string> results = co_await when_all(std::move(tasks));
  co_return results[0] + results[1];
}

TEST(Task, when_all_gives_results_in_the_order_of_the_tasks) {
  LocalLoop loop;
  EXPECT_EQ(loop.run(both()), "ab");
}

}  // namespace
}  // namespace martlet
