#pragma once
#include <coroutine>
#include <optional>

#include <martlet/async/activity.hpp>
#include <martlet/base/result.hpp>
#include <martlet/base/std_chrono.hpp>

namespace martlet {

namespace deadline_detail {

// An awaiter that runs a task as a separate activity inside the awaiting one, so that the task can be canceled alone.
class DeadlineAwaiter final : private Timer {
 public:
  DeadlineAwaiter(Task<void> task, SteadyTime when) : task_(std::move(task)), when_(when) {}
  DeadlineAwaiter(const DeadlineAwaiter&) = delete;
  ~DeadlineAwaiter() override;

  bool await_ready() const noexcept { return false; }
  template <class Promise>
  bool await_suspend(std::coroutine_handle<Promise> handle) {
    return begin(*handle.promise().activity, handle);
  }
  /// Returns true if the task ended in time (throws what it threw), false if it was canceled.
  bool await_resume() const;

 private:
  bool begin(Activity& outer, std::coroutine_handle<> handle);
  void on_expired() override;
  Task<void> task_;
  SteadyTime when_;
  Activity* outer_ = nullptr;
  std::coroutine_handle<> handle_;
  std::optional<Activity> inner_;
  std::exception_ptr failure_;
  bool in_time_ = false;
  bool starting_ = false;
  bool ended_ = false;
};

// An awaiter of a task that owns everything it uses: its activity has no outer one, so it can be abandoned and ends by itself.
class HardDeadlineAwaiter final : private Timer {
 public:
  HardDeadlineAwaiter(Task<void> task, SteadyTime when) : task_(std::move(task)), when_(when) {}
  HardDeadlineAwaiter(const HardDeadlineAwaiter&) = delete;
  ~HardDeadlineAwaiter() override;

  bool await_ready() const noexcept { return false; }
  template <class Promise>
  bool await_suspend(std::coroutine_handle<Promise> handle) {
    return begin(*handle.promise().activity, handle);
  }
  bool await_resume() const;

 private:
  struct Run;
  bool begin(Activity& outer, std::coroutine_handle<> handle);
  void on_ended(Activity::End end, std::exception_ptr failure);
  void abandon();
  void on_expired() override;
  Task<void> task_;
  SteadyTime when_;
  Activity* outer_ = nullptr;
  std::coroutine_handle<> handle_;
  Run* run_ = nullptr;  // nullptr after it has ended or was abandoned
  std::exception_ptr failure_;
  bool in_time_ = false;
  bool starting_ = false;
};

}  // namespace deadline_detail

/// Waits for `task` until `when`; then cancels it and returns Code::timeout. Running blocking work can't be interrupted, so this waits for
/// its end first.
template <class T>
Task<Result<T>> with_deadline(Task<T> task, SteadyTime when) {
  std::optional<T> result;
  Task<void> stored = task_detail::store(std::move(task), result);
  const bool in_time = co_await deadline_detail::DeadlineAwaiter(std::move(stored), when);
  if (!in_time) co_return failure(Code::timeout, "the deadline passed");
  co_return std::move(*result);
}
Task<Result<void>> with_deadline(Task<void> task, SteadyTime when);

/// Like with_deadline(), but returns in time even while blocking work is running for `task`. That work can't be interrupted: it runs to its
/// end, the task's frames exist until then, and the task isn't resumed. The same happens if the waiting coroutine is canceled. blocking()
/// runs the task's work on a thread even on a loop that would run it in place (LocalLoop); a VirtualLoop has no threads.
///
/// So `task` must own everything it uses, through its parameters (values, unique_ptr, shared_ptr), or use only objects that are certain to
/// outlive it. It must not refer to anything that belongs to the waiting coroutine, its request or its connection. The frames are destroyed
/// on the loop's thread.
template <class T>
Task<Result<T>> with_hard_deadline(Task<T> task, SteadyTime when) {
  std::optional<T> result;
  Task<void> stored = task_detail::store(std::move(task), result);
  const bool in_time = co_await deadline_detail::HardDeadlineAwaiter(std::move(stored), when);
  if (!in_time) co_return failure(Code::timeout, "the deadline passed");
  co_return std::move(*result);
}
Task<Result<void>> with_hard_deadline(Task<void> task, SteadyTime when);

}  // namespace martlet
