#include <martlet/async/local_loop.hpp>

namespace martlet {

void LocalLoop::post(Work work) {
  {
    const std::lock_guard lock(mutex_);
    queue_.push_back(std::move(work));
  }
  posted_.notify_one();
}

void LocalLoop::start(Timer& timer, SteadyTime when) {
  stop(timer);
  running_[&timer] = timers_.emplace(when, &timer);
}

void LocalLoop::stop(Timer& timer) noexcept {
  const auto found = running_.find(&timer);
  if (found == running_.end()) return;
  timers_.erase(found->second);
  running_.erase(found);
}

void LocalLoop::run_until_ended(Task<void> task) {
  Activity activity(*this);
  bool ended = false;
  std::exception_ptr failure;
  activity.start(std::move(task), [&](Activity::End, std::exception_ptr thrown) {
    ended = true;
    failure = thrown;
  });
  while (!ended) run_one();
  if (failure) std::rethrow_exception(failure);
}

void LocalLoop::run_one() {
  std::unique_lock lock(mutex_);
  const auto has_work = [this] { return !queue_.empty(); };
  if (timers_.empty()) {
    posted_.wait(lock, has_work);
  } else {
    posted_.wait_until(lock, timers_.begin()->first, has_work);
  }
  if (!queue_.empty()) {
    Work work = std::move(queue_.front());
    queue_.pop_front();
    lock.unlock();
    return work();
  }
  lock.unlock();
  if (timers_.empty() || timers_.begin()->first > std::chrono::steady_clock::now()) return;
  Timer& timer = *timers_.begin()->second;
  stop(timer);
  timer.expired();
}

}  // namespace martlet
