#pragma once
#include <chrono>
#include <cstddef>
#include <functional>
#include <stdexcept>

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

/// Work that may block, for a thread that may. Derive, hand it to Loop::run_blocking(), and keep it until it has ended or was withdrawn.
class BlockingJob {
 public:
  BlockingJob() = default;
  BlockingJob(const BlockingJob&) = delete;
  BlockingJob& operator=(const BlockingJob&) = delete;
  virtual ~BlockingJob() = default;
  /// On a thread that may block.
  virtual void run() noexcept = 0;
  /// Afterwards, on the loop's thread. May destroy the job.
  virtual void ended() = 0;

 private:
  friend class WorkerPool;
  BlockingJob* previous_ = nullptr;  // in the pool's queue
  BlockingJob* next_ = nullptr;
  void* client_ = nullptr;  // the pool's
  bool is_queued_ = false;
};

/// Thrown where blocking work is started while all threads are busy and as much work waits for them as may: the process is overloaded. A
/// server answers 503.
class BlockingQueueFull : public std::runtime_error {
 public:
  BlockingQueueFull() : std::runtime_error("all threads for blocking work are busy, and their queue is full") {}
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

  /// Runs `job` on one of a bounded number of threads, then `job.ended()` on the loop's thread, even if the loop comes to its end
  /// meanwhile: it waits for that. A simulation's loop, which has one thread, runs it in place. Throws BlockingQueueFull, and
  /// std::system_error where the system gives no thread.
  virtual void run_blocking(BlockingJob& job) = 0;
  /// true: `job` had not begun; it won't be run, and its ended() won't be called.
  virtual bool withdraw(BlockingJob& job) noexcept = 0;
  /// May blocking work hold this loop up, since it has one thing to do at a time (a Lambda function at concurrency 1)? Then blocking() runs
  /// it in place, which saves a thread.
  virtual bool blocks_inline() const = 0;
};

}  // namespace martlet
