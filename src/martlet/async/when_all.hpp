#pragma once
#include <coroutine>
#include <vector>

#include <martlet/async/activity.hpp>

namespace martlet {

namespace when_all_detail {

template <class T>
class WhenAll final : private task_detail::Waiter {
 public:
  explicit WhenAll(std::vector<Task<T>>& tasks) : tasks_(tasks) {}
  WhenAll(const WhenAll&) = delete;
  bool await_ready() const noexcept { return tasks_.empty(); }
  template <class Promise>
  bool await_suspend(std::coroutine_handle<Promise> parent) {
    parent_ = parent;
    left_ = tasks_.size() + 1;  // one for this function, so that the parent isn't resumed while children are still being started
    for (Task<T>& task : tasks_) {
      task.frame().promise().activity = parent.promise().activity;
      task.frame().promise().waiter = this;
      task.frame().resume();
    }
    return --left_ > 0;
  }
  void await_resume() const noexcept {}

 private:
  std::coroutine_handle<> task_ended() noexcept override { return --left_ == 0 ? parent_ : std::noop_coroutine(); }
  std::vector<Task<T>>& tasks_;
  std::coroutine_handle<> parent_;
  std::size_t left_ = 0;
};

}  // namespace when_all_detail

/// Runs all tasks concurrently and waits for all of them. Results are in the order of the tasks; if some threw, the
/// first of these exceptions is rethrown, after all have ended.
template <class T>
Task<std::vector<T>> when_all(std::vector<Task<T>> tasks) {
  co_await when_all_detail::WhenAll<T>(tasks);
  std::vector<T> results;
  results.reserve(tasks.size());
  for (Task<T>& task : tasks) results.push_back(task.frame().promise().take());
  co_return results;
}
Task<void> when_all(std::vector<Task<void>> tasks);

}  // namespace martlet
