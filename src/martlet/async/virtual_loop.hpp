#pragma once
#include <deque>
#include <optional>

#include <martlet/async/activity.hpp>
#include <martlet/async/loop.hpp>
#include <martlet/async/timer_queue.hpp>

namespace martlet {

/// A loop for tests and simulations, whose time doesn't advance while there is work to do, then jumps to the next timer. So waiting an hour
/// takes no time, and a program runs the same way each time. One thread only: other threads must not call post(). Blocking work runs in
/// place.
class VirtualLoop final : public Loop {
 public:
  VirtualLoop() = default;
  explicit VirtualLoop(SteadyTime begin) : now_(begin) {}

  SteadyTime now() const override { return now_; }
  void post(Work work) override { queue_.push_back(std::move(work)); }
  void start(Timer& timer, SteadyTime when) override { timers_.start(timer, when); }
  void stop(Timer& timer) noexcept override { timers_.stop(timer); }
  void run_blocking(BlockingJob& job) override {
    job.run();
    post([&job] { job.on_ended(); });
  }
  bool withdraw(BlockingJob&) noexcept override { return false; }
  bool blocks_inline() const override { return true; }

  /// Runs `task` to its end. Returns its result, or throws what it threw. Throws std::logic_error if it waits for something that can't
  /// happen.
  template <class T>
  T run(Task<T> task) {
    if constexpr (std::is_void_v<T>) {
      run_until_ended(std::move(task));
    } else {
      std::optional<T> result;
      run_until_ended(task_detail::store(std::move(task), result));
      return std::move(*result);
    }
  }
  /// Runs everything that is due until `when`, and sets the time to `when`. Useful for work that belongs to another Activity.
  void run_until(SteadyTime when);

 private:
  void run_until_ended(Task<void> task);
  bool run_one(std::optional<SteadyTime> limit);

  SteadyTime now_{};
  TimerQueue timers_;
  std::deque<Work> queue_;
};

}  // namespace martlet
