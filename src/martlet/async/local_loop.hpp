#pragma once
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <unordered_map>

#include <martlet/async/activity.hpp>
#include <martlet/async/loop.hpp>

namespace martlet {

/// The smallest event loop: timers and posted work, no sockets, no threads. For tests, `inject()`, and Lambda functions
/// that serve one invocation at a time. Runs on the thread that calls run_until_ended(); blocking work runs in place.
class LocalLoop final : public Loop {
 public:
  void post(Work work) override;
  void start(Timer& timer, SteadyTime when) override;
  void stop(Timer& timer) noexcept override;
  void run_blocking(Work work) override { work(); }
  bool blocks_inline() const override { return true; }

  /// Runs `task` to its end on this thread; gives its result or throws what it threw.
  template <class T>
  T run(Task<T> task);

 private:
  void run_until_ended(Task<void> task);
  void run_one();

  std::multimap<SteadyTime, Timer*> timers_;
  std::unordered_map<Timer*, std::multimap<SteadyTime, Timer*>::iterator> running_;
  std::mutex mutex_;  // guards what other threads post
  std::condition_variable posted_;
  std::deque<Work> queue_;
};

namespace local_loop_detail {
template <class T>
Task<void> store(Task<T> task, std::optional<T>& result) {
  result.emplace(co_await std::move(task));
}
}  // namespace local_loop_detail

template <class T>
T LocalLoop::run(Task<T> task) {
  if constexpr (std::is_void_v<T>) {
    run_until_ended(std::move(task));
  } else {
    std::optional<T> result;
    run_until_ended(local_loop_detail::store(std::move(task), result));
    return std::move(*result);
  }
}

}  // namespace martlet
