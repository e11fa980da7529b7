#pragma once
#include <coroutine>
#include <memory>
#include <mutex>

#include <martlet/async/activity.hpp>

namespace martlet::net {

/// Tells a coroutine of one loop that a task on another thread has ended.
class TaskCompletion {
 public:
  /// From the task's thread, once.
  void end(const std::shared_ptr<TaskCompletion>& self);

  // For the waiting side, on its loop's thread.
  void wait(Activity& activity, std::coroutine_handle<> handle);
  /// The coroutine no longer waits.
  void abandon();

 private:
  void wake();

  std::mutex mutex_;
  Activity* activity_ = nullptr;  // who waits
  std::coroutine_handle<> handle_;
};

}  // namespace martlet::net
