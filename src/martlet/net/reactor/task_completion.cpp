#include <utility>

#include <martlet/net/reactor/task_completion.hpp>

namespace martlet::net {

void TaskCompletion::end(const std::shared_ptr<TaskCompletion>& self) {
  const std::lock_guard lock(mutex_);
  if (activity_) activity_->loop().post([self] { self->wake(); });
}

void TaskCompletion::wait(Activity& activity, std::coroutine_handle<> handle) {
  const std::lock_guard lock(mutex_);
  activity_ = &activity;
  handle_ = handle;
}

void TaskCompletion::abandon() {
  const std::lock_guard lock(mutex_);
  activity_ = nullptr;
  handle_ = {};
}

void TaskCompletion::wake() {
  Activity* activity = nullptr;
  std::coroutine_handle<> handle;
  {
    const std::lock_guard lock(mutex_);
    activity = activity_;
    handle = std::exchange(handle_, {});
  }
  if (handle) activity->resume(handle);
}

}  // namespace martlet::net
