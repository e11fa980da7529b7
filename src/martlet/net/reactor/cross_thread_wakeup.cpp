#include <utility>

#include <martlet/net/reactor/cross_thread_wakeup.hpp>

namespace martlet::net {

void CrossThreadWakeup::end(const std::shared_ptr<CrossThreadWakeup>& self) {
  const std::lock_guard lock(mutex_);
  if (activity_) activity_->loop().post([self] { self->wake(); });
}

void CrossThreadWakeup::wait(Activity& activity, std::coroutine_handle<> handle) {
  const std::lock_guard lock(mutex_);
  activity_ = &activity;
  handle_ = handle;
}

void CrossThreadWakeup::abandon() {
  const std::lock_guard lock(mutex_);
  activity_ = nullptr;
  handle_ = {};
}

void CrossThreadWakeup::wake() {
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
