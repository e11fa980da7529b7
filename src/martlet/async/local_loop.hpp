#pragma once
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <vector>

#include <martlet/async/activity.hpp>
#include <martlet/async/loop.hpp>
#include <martlet/async/timer_queue.hpp>
#include <martlet/async/worker_pool.hpp>

namespace martlet {

/// The smallest event loop, with timers and posted work but no sockets. For tests, `inject()`, and Lambda functions
/// that serve one invocation at a time. Runs on the thread that calls run(). blocking() runs work in place, except within
/// with_hard_deadline(), where it uses a thread.
class LocalLoop final : public Loop, private WorkerPool::Client {
 public:
  LocalLoop() = default;
  /// Waits for running blocking work, and ends the tasks that waited for it. Posted work is dropped.
  ~LocalLoop() override;

  void post(Work work) override;
  void start(Timer& timer, SteadyTime when) override { timers_.start(timer, when); }
  void stop(Timer& timer) noexcept override { timers_.stop(timer); }
  void run_blocking(BlockingJob& job) override;
  bool withdraw(BlockingJob& job) noexcept override;
  bool blocks_inline() const override { return true; }

  /// Runs `task` to its end on this thread. Returns its result, or throws what it threw.
  template <class T>
  T run(Task<T> task);

 private:
  void run_until_ended(Task<void> task);
  void run_one();
  void on_job_run(BlockingJob& job) noexcept override;
  BlockingJob* take_ended_job();

  TimerQueue timers_;
  std::mutex mutex_;  // guards the work that other threads post, and the jobs
  std::condition_variable posted_;
  std::deque<Work> queue_;
  std::vector<BlockingJob*> ended_jobs_;
  std::size_t jobs_ = 0;               // jobs that the workers have
  std::optional<WorkerPool> workers_;  // created with the first job
};

template <class T>
T LocalLoop::run(Task<T> task) {
  if constexpr (std::is_void_v<T>) {
    run_until_ended(std::move(task));
  } else {
    std::optional<T> result;
    run_until_ended(task_detail::store(std::move(task), result));
    return std::move(*result);
  }
}

}  // namespace martlet
