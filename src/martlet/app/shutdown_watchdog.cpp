#include "shutdown_watchdog.hpp"

namespace martlet {

ShutdownWatchdog::~ShutdownWatchdog() {
  {
    const std::lock_guard lock(mutex_);
    has_ended_ = true;
  }
  changed_.notify_all();
  if (thread_.joinable()) thread_.join();
}

void ShutdownWatchdog::begin(std::chrono::milliseconds time) {
  if (thread_.joinable()) return;
  thread_ = std::thread([this, time] {
    std::unique_lock lock(mutex_);
    if (!changed_.wait_for(lock, time, [this] { return has_ended_; })) on_timeout_();
  });
}

}  // namespace martlet
