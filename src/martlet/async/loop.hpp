#pragma once
#include <cstddef>
#include <stdexcept>

#include <martlet/base/std_chrono.hpp>
#include <martlet/base/std_function.hpp>

namespace martlet {

using SteadyTime = std::chrono::steady_clock::time_point;

/// A callback that a Loop makes once, at a given time. Derive from it, start it with Loop::start(), and stop it in your destructor.
class Timer {
 public:
  Timer() = default;
  Timer(const Timer&) = delete;
  Timer& operator=(const Timer&) = delete;
  virtual ~Timer() = default;
  virtual void on_expired() = 0;

 private:
  friend class TimerQueue;
  static constexpr std::size_t not_running = static_cast<std::size_t>(-1);
  std::size_t position_ = not_running;  // in the loop's queue
};

/// Work that may block. Derive from it, pass it to Loop::run_blocking(), and don't destroy it before it has ended or was withdrawn.
class BlockingJob {
 public:
  BlockingJob() = default;
  BlockingJob(const BlockingJob&) = delete;
  BlockingJob& operator=(const BlockingJob&) = delete;
  virtual ~BlockingJob() = default;
  /// Does the work. Called on a thread that may block.
  virtual void run() noexcept = 0;
  /// Called afterwards, on the loop's thread. May destroy the job.
  virtual void on_ended() = 0;

 private:
  friend class WorkerPool;
  BlockingJob* previous_ = nullptr;  // in the pool's queue
  BlockingJob* next_ = nullptr;
  void* client_ = nullptr;  // for the pool
  bool is_queued_ = false;
};

/// An exception thrown when blocking work is started while all threads are busy and the queue of waiting work is full: the process is
/// overloaded. A server responds with 503.
class BlockingQueueFull : public std::runtime_error {
 public:
  BlockingQueueFull() : std::runtime_error("all threads for blocking work are busy, and their queue is full") {}
};

/// The event loop of one thread. It runs everything on that thread, one piece of work at a time. Only post() may be called from others.
class Loop {
 public:
  using Work = std::move_only_function<void()>;

  virtual ~Loop() = default;

  /// Returns the time on the clock of this loop's timers. A simulation's clock advances when there is nothing else to do.
  virtual SteadyTime now() const { return std::chrono::steady_clock::now(); }

  /// Runs `work` on the loop's thread, after the work that is running now. Thread-safe.
  virtual void post(Work work) = 0;

  /// Calls `timer.on_expired()` once, at `when` or soon after. A timer that is already running is rescheduled.
  virtual void start(Timer& timer, SteadyTime when) = 0;
  /// Stops `timer`, which won't be called any more. Has no effect if it isn't running.
  virtual void stop(Timer& timer) noexcept = 0;

  /// Runs `job` on one of a bounded number of threads, then calls `job.on_ended()` on the loop's thread. A loop that ends in the meantime
  /// waits for that. The loop of a simulation, which has one thread, runs `job` in place. Throws BlockingQueueFull, or std::system_error if
  /// no thread can be created.
  virtual void run_blocking(BlockingJob& job) = 0;
  /// Withdraws `job` if it has not started, and then returns true: it won't be run, and its on_ended() won't be called.
  virtual bool withdraw(BlockingJob& job) noexcept = 0;
  /// Returns whether blocking work may hold up this loop, as in a Lambda function that handles one invocation at a time. If so, blocking()
  /// runs it in place, which saves a thread.
  virtual bool blocks_inline() const = 0;
};

}  // namespace martlet
