#include <utility>

#include <martlet/net/reactor/crossing.hpp>

namespace martlet::net {

void Crossing::end(const std::shared_ptr<Crossing>& self) {
  const std::lock_guard lock(mutex_);
  if (activity_) activity_->loop().post([self] { self->wake(); });
}

void Crossing::wait(Activity& activity, std::coroutine_handle<> handle) {
  const std::lock_guard lock(mutex_);
  activity_ = &activity;
  handle_ = handle;
}

void Crossing::abandon() {
  const std::lock_guard lock(mutex_);
  activity_ = nullptr;
  handle_ = {};
}

void Crossing::wake() {
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
