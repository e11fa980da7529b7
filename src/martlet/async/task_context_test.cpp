#include <gtest/gtest.h>

#include <martlet/async/blocking.hpp>
#include <martlet/async/deadline.hpp>
#include <martlet/async/local_loop.hpp>
#include <martlet/async/sleep.hpp>
#include <martlet/async/task_context.hpp>
#include <martlet/async/when_all.hpp>

namespace martlet {
namespace {

struct Named : TaskContext {
  explicit Named(int n) : number(n) {}
  int number;
};

int number_of(const TaskContext* context) { return context ? static_cast<const Named*>(context)->number : 0; }

Task<int> ask() {
  const TaskContext* context = co_await current_context();
  co_return number_of(context);
}

Task<int> ask_after_a_while() {
  co_await sleep(std::chrono::milliseconds(1));
  const TaskContext* context = co_await current_context();
  co_return number_of(context);
}

TEST(TaskContext, is_null_if_none_was_set) {
  LocalLoop loop;
  EXPECT_EQ(loop.run(ask()), 0);
}

Task<std::pair<int, int>> inside_and_after() {
  int inside = 0;
  {
    const Named context(1);
    const TaskContextScope scope = co_await enter(context);
    inside = co_await ask_after_a_while();
  }
  const int after = co_await ask();
  co_return std::pair(inside, after);
}

TEST(TaskContext, is_visible_to_inner_tasks_as_long_as_its_scope_exists) {
  LocalLoop loop;
  EXPECT_EQ(loop.run(inside_and_after()), std::pair(1, 0));
}

Task<std::vector<int>> ask_at_once() {
  const Named context(2);
  const TaskContextScope scope = co_await enter(context);
  std::vector<Task<int>> tasks;
  tasks.push_back(ask_after_a_while());
  tasks.push_back(ask());
  std::vector<int> numbers = co_await when_all(std::move(tasks));
  Task<int> late = ask_after_a_while();
  const Result<int> in_time = co_await with_deadline(std::move(late), std::chrono::steady_clock::now() + std::chrono::seconds(10));
  numbers.push_back(in_time.value_or(-1));
  co_return numbers;
}

TEST(TaskContext, is_visible_to_concurrent_tasks_and_to_those_with_a_deadline) {
  LocalLoop loop;
  EXPECT_EQ(loop.run(ask_at_once()), (std::vector<int>{2, 2, 2}));
}

int number_of_work() { return number_of(context_of_blocking_work()); }

Task<int> ask_in_blocking_work() {
  const auto work = [] { return number_of_work(); };
  co_return co_await blocking(work);
}

Task<int> ask_in_blocking_work_of_its_own(int number) {
  const Named context(number);
  const TaskContextScope scope = co_await enter(context);
  co_return co_await ask_in_blocking_work();
}

// On this thread, on another one, and in neither.
Task<std::vector<int>> ask_everywhere() {
  const Named context(3);
  const TaskContextScope scope = co_await enter(context);
  std::vector<int> numbers;
  const int here = co_await ask_in_blocking_work();
  numbers.push_back(here);
  Task<int> elsewhere = ask_in_blocking_work_of_its_own(4);
  const Result<int> there = co_await with_hard_deadline(std::move(elsewhere), std::chrono::steady_clock::now() + std::chrono::seconds(10));
  numbers.push_back(there.value_or(-1));
  numbers.push_back(number_of_work());
  co_return numbers;
}

TEST(TaskContext, is_visible_to_blocking_work_but_not_to_other_code_on_its_thread) {
  LocalLoop loop;
  EXPECT_EQ(loop.run(ask_everywhere()), (std::vector<int>{3, 4, 0}));
}

}  // namespace
}  // namespace martlet
