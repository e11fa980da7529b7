#include <martlet/async/task_mutex.hpp>

#include <algorithm>

namespace martlet {

bool TaskMutex::take_or_wait(std::shared_ptr<Waiter> waiter) {
  const std::lock_guard guard(mutex_);
  if (!is_locked_) {
    is_locked_ = true;
    waiter->has_lock = true;
    return true;
  }
  waiting_.push_back(std::move(waiter));
  return false;
}

void TaskMutex::remove(Waiter& waiter) {
  waiter.handle = {};
  bool had_lock = false;
  {
    const std::lock_guard guard(mutex_);
    had_lock = std::exchange(waiter.has_lock, false);
    std::erase_if(waiting_, [&](const std::shared_ptr<Waiter>& one) { return one.get() == &waiter; });
  }
  if (had_lock) release();  // the task was canceled before it was resumed
}

void TaskMutex::release() {
  const std::lock_guard guard(mutex_);
  if (waiting_.empty()) {
    is_locked_ = false;
    return;
  }
  const std::shared_ptr<Waiter> next = std::move(waiting_.front());
  waiting_.pop_front();
  next->has_lock = true;
  next->activity->loop().post([next] { next->wake(); });  // with the mutex held: the loop may end once the task doesn't wait
}

}  // namespace martlet
