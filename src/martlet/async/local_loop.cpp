#include <martlet/async/local_loop.hpp>

#include <martlet/async/run_until_ended.hpp>

namespace martlet {

void LocalLoop::post(Work work) {
  {
    const std::lock_guard lock(mutex_);
    queue_.push_back(std::move(work));
  }
  posted_.notify_one();
}

void LocalLoop::run_until_ended(Task<void> task) {
  martlet::run_until_ended(*this, std::move(task), [this] { run_one(); });
}

void LocalLoop::run_one() {
  std::unique_lock lock(mutex_);
  const auto has_work = [this] { return !queue_.empty(); };
  if (const auto soonest = timers_.next()) {
    posted_.wait_until(lock, *soonest, has_work);
  } else {
    posted_.wait(lock, has_work);
  }
  Work work;
  if (!queue_.empty()) {
    work = std::move(queue_.front());
    queue_.pop_front();
  }
  lock.unlock();
  if (work) work();
  timers_.run(std::chrono::steady_clock::now());
}

}  // namespace martlet
