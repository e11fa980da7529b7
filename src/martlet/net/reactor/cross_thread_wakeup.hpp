#pragma once
#include <coroutine>
#include <memory>
#include <mutex>

#include <martlet/async/activity.hpp>

namespace martlet::net {

/// Resumes a coroutine on its loop when a task on another thread has ended.
class CrossThreadWakeup {
 public:
  /// Call from the task's thread, once.
  void end(const std::shared_ptr<CrossThreadWakeup>& self);

  // Functions for the waiting coroutine, on its loop's thread.
  void wait(Activity& activity, std::coroutine_handle<> handle);
  /// Call when the coroutine no longer waits.
  void abandon();

 private:
  void wake();

  std::mutex mutex_;
  Activity* activity_ = nullptr;  // the waiting activity
  std::coroutine_handle<> handle_;
};

}  // namespace martlet::net
