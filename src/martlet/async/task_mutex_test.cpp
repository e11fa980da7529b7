#include <atomic>
#include <optional>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include <martlet/async/deadline.hpp>
#include <martlet/async/local_loop.hpp>
#include <martlet/async/sleep.hpp>
#include <martlet/async/task_mutex.hpp>
#include <martlet/async/virtual_loop.hpp>
#include <martlet/async/when_all.hpp>

namespace martlet {
namespace {

using namespace std::chrono_literals;

Task<void> enter_for(TaskMutex& mutex, std::chrono::milliseconds time, std::string& trail, char name) {
  const TaskMutex::Lock lock = co_await mutex.lock();
  trail += name;
  co_await sleep(time);
  trail += name;
}

TEST(TaskMutex, admits_one_at_a_time_in_order_of_arrival) {
  TaskMutex mutex;
  std::string trail;
  std::vector<Task<void>> tasks;
  for (const char name : {'a', 'b', 'c'}) tasks.push_back(enter_for(mutex, 10ms, trail, name));
  VirtualLoop loop;
  loop.run(when_all(std::move(tasks)));
  EXPECT_EQ(trail, "aabbcc");
}

TEST(TaskMutex, admits_the_next_task_if_a_waiting_one_is_cancelled) {
  TaskMutex mutex;
  std::string trail;
  const auto impatient = [&](char name) -> Task<void> {
    Task<void> waiting = enter_for(mutex, 1h, trail, name);
    const auto in_time = co_await with_deadline(std::move(waiting), SteadyTime::min());
    EXPECT_FALSE(in_time);
  };
  const auto all = [&]() -> Task<void> {
    std::vector<Task<void>> tasks;
    tasks.push_back(enter_for(mutex, 10ms, trail, 'a'));
    tasks.push_back(impatient('b'));
    tasks.push_back(enter_for(mutex, 10ms, trail, 'c'));
    co_await when_all(std::move(tasks));
  };
  VirtualLoop loop;
  loop.run(all());
  EXPECT_EQ(trail, "aacc");
}

TEST(TaskMutex, excludes_tasks_of_other_threads) {
  TaskMutex mutex;
  int inside = 0;  // guarded by nothing else
  int entered = 0;
  const auto count = [&]() -> Task<void> {
    for (int i = 0; i < 200; ++i) {
      const TaskMutex::Lock lock = co_await mutex.lock();
      EXPECT_EQ(++inside, 1);
      co_await sleep(0ms);
      --inside;
      ++entered;
    }
  };
  std::vector<std::jthread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      LocalLoop loop;
      loop.run(count());
    });
  }
  threads.clear();
  EXPECT_EQ(entered, 800);
}

}  // namespace
}  // namespace martlet
