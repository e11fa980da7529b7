#pragma once
#include <chrono>
#include <cstddef>
#include <functional>

namespace martlet {

using SteadyTime = std::chrono::steady_clock::time_point;

/// Something that a Loop calls once, at a time. Derive, start it with Loop::start(), and stop it in your destructor.
class Timer {
 public:
  Timer() = default;
  Timer(const Timer&) = delete;
  Timer& operator=(const Timer&) = delete;
  virtual ~Timer() = default;
  virtual void expired() = 0;

 private:
  friend class TimerQueue;
  static constexpr std::size_t not_running = static_cast<std::size_t>(-1);
  std::size_t position_ = not_running;  // in the loop's queue
};

/// One thread's event loop. What it runs, it runs one after another on that thread; only post() may be called from others.
class Loop {
 public:
  using Work = std::move_only_function<void()>;

  virtual ~Loop() = default;

  /// The time that this loop's timers go by. A loop of a simulation has its own, which passes when nothing else is to do.
  virtual SteadyTime now() const { return std::chrono::steady_clock::now(); }

  /// Runs `work` on the loop's thread, after what is running now. Thread-safe.
  virtual void post(Work work) = 0;

  /// Calls `timer.expired()` once at `when`, or soon after. A timer that runs already is moved.
  virtual void start(Timer& timer, SteadyTime when) = 0;
  /// Afterwards `timer` won't be called. Harmless for one that isn't running.
  virtual void stop(Timer& timer) noexcept = 0;

  /// Runs `work`, which may block, where it holds nobody up: on a bounded pool of threads or, where the loop
  /// has only one thing to do at a time (a Lambda function at concurrency 1), here and now. Then runs `then` on the loop's thread,
  /// even if the loop comes to its end meanwhile: it waits for that.
  virtual void run_blocking(Work work, Work then) = 0;
  /// Does run_blocking() run both before it returns?
  virtual bool blocks_inline() const = 0;
};

}  // namespace martlet
