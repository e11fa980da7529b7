#pragma once
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace martlet {

/// Ends a process that was asked to end and hasn't ended within the grace period. Blocking work can't be interrupted, and destructors would
/// wait for it, so a separate thread watches the clock.
class ShutdownWatchdog {
 public:
  /// `on_timeout` is called on a separate thread when the time has passed; it should end the process.
  explicit ShutdownWatchdog(std::function<void()> on_timeout) : on_timeout_(std::move(on_timeout)) {}
  ShutdownWatchdog(const ShutdownWatchdog&) = delete;
  /// Stops the clock. If the time has not passed yet, `on_timeout` won't be called.
  ~ShutdownWatchdog();

  /// Starts the clock. Further calls have no effect.
  void begin(std::chrono::milliseconds time);

 private:
  std::function<void()> on_timeout_;
  std::mutex mutex_;
  std::condition_variable changed_;
  bool has_ended_ = false;
  std::thread thread_;
};

}  // namespace martlet
