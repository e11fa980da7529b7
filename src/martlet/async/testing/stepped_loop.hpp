#pragma once
#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <semaphore>
#include <utility>

#include <martlet/async/loop.hpp>
#include <martlet/async/timer_queue.hpp>
#include <martlet/async/worker_pool.hpp>

namespace martlet {

// A loop that runs only when a test calls for it, with blocking work on other threads.
class SteppedLoop final : public Loop, private WorkerPool::Client {
 public:
  explicit SteppedLoop(std::size_t threads = 4) : workers_({.threads_max = threads, .queue_max = 2}) {}
  void post(Work work) override {
    const std::lock_guard lock(mutex_);
    queue_.push_back(std::move(work));
    posted_.notify_one();
  }
  void start(Timer& timer, SteadyTime when) override { timers_.start(timer, when); }
  void stop(Timer& timer) noexcept override { timers_.stop(timer); }
  void run_blocking(BlockingJob& job) override { workers_.run(job, *this); }
  bool withdraw(BlockingJob& job) noexcept override { return workers_.withdraw(job); }
  bool blocks_inline() const override { return false; }

  void expire_timers() { timers_.run(SteadyTime::max()); }
  void run_posted_work() {
    std::unique_lock lock(mutex_);
    posted_.wait(lock, [this] { return !queue_.empty(); });
    Work work = std::move(queue_.front());
    queue_.pop_front();
    lock.unlock();
    work();
  }

 private:
  void on_job_run(BlockingJob& job) noexcept override {
    post([&job] { job.on_ended(); });
  }
  TimerQueue timers_;
  std::mutex mutex_;
  std::condition_variable posted_;
  std::deque<Work> queue_;
  WorkerPool workers_;
};

struct Job {
  std::binary_semaphore has_begun{0};  // tests wait for it, since work that has not begun would be withdrawn
  std::binary_semaphore may_end{0};
  std::atomic<bool> has_ended = false;
};

}  // namespace martlet
