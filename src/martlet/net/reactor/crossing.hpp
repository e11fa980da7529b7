#pragma once
#include <coroutine>
#include <memory>
#include <mutex>

#include <martlet/async/activity.hpp>

namespace martlet::net {

/// The end of a task on one thread, for which a coroutine of another loop waits.
class Crossing {
 public:
  /// From the task's thread, once.
  void end(const std::shared_ptr<Crossing>& self);

  // For the waiting side, on its loop's thread.
  void wait(Activity& activity, std::coroutine_handle<> handle);
  /// It no longer waits.
  void abandon();

 private:
  void wake();

  std::mutex mutex_;
  Activity* activity_ = nullptr;  // who waits
  std::coroutine_handle<> handle_;
};

}  // namespace martlet::net
