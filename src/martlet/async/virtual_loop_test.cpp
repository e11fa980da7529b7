#include <gtest/gtest.h>

#include <martlet/async/deadline.hpp>
#include <martlet/async/sleep.hpp>
#include <martlet/async/virtual_loop.hpp>
#include <martlet/async/when_all.hpp>

namespace martlet {
namespace {

using namespace std::chrono_literals;

Task<void> note(std::string& course, std::string name, std::chrono::seconds each, int times) {
  for (int i = 0; i < times; ++i) {
    co_await sleep(each);
    course += name;
  }
}
Task<void> both(std::string& course) {
  std::vector<Task<void>> tasks;
  tasks.push_back(note(course, "a", 3600s, 3));
  tasks.push_back(note(course, "b", 9000s, 1));
  co_await when_all(std::move(tasks));
}

TEST(VirtualLoop, lets_hours_pass_in_order_without_waiting) {
  VirtualLoop loop;
  std::string course;
  const auto real = std::chrono::steady_clock::now();
  loop.run(both(course));
  EXPECT_EQ(course, "aaba");
  EXPECT_EQ(loop.now(), SteadyTime(10'800s));
  EXPECT_LT(std::chrono::steady_clock::now() - real, 60s);
}

Task<Result<void>> limited() {
  const SteadyTime now = co_await loop_now();
  Task<void> slow = []() -> Task<void> { co_await sleep(1h); }();
  co_return co_await with_deadline(std::move(slow), now + 1min);
}

TEST(VirtualLoop, expires_deadlines_on_its_own_clock) {
  VirtualLoop loop;
  const Result<void> result = loop.run(limited());
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, Code::timeout);
  EXPECT_EQ(loop.now(), SteadyTime(1min));
}

struct Never {
  bool await_ready() const { return false; }
  void await_suspend(std::coroutine_handle<>) const {}
  void await_resume() const {}
};
Task<void> wait_for_nothing() { co_await Never(); }

TEST(VirtualLoop, throws_if_a_task_waits_for_something_that_cannot_happen) {
  VirtualLoop loop;
  EXPECT_THROW(loop.run(wait_for_nothing()), std::logic_error);
}

}  // namespace
}  // namespace martlet
