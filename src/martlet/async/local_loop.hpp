#pragma once
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

#include <martlet/async/activity.hpp>
#include <martlet/async/loop.hpp>
#include <martlet/async/timer_queue.hpp>

namespace martlet {

/// The smallest event loop: timers and posted work, no sockets, no threads. For tests, `inject()`, and Lambda functions
/// that serve one invocation at a time. Runs on the thread that calls run_until_ended(); blocking work runs in place.
class LocalLoop final : public Loop {
 public:
  void post(Work work) override;
  void start(Timer& timer, SteadyTime when) override { timers_.start(timer, when); }
  void stop(Timer& timer) noexcept override { timers_.stop(timer); }
  void run_blocking(Work work, Work then) override {
    work();
    then();
  }
  bool blocks_inline() const override { return true; }

  /// Runs `task` to its end on this thread; gives its result or throws what it threw.
  template <class T>
  T run(Task<T> task);

 private:
  void run_until_ended(Task<void> task);
  void run_one();

  TimerQueue timers_;
  std::mutex mutex_;  // guards what other threads post
  std::condition_variable posted_;
  std::deque<Work> queue_;
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
