#pragma once
#include <cstddef>
#include <functional>

#include <martlet/async/loop.hpp>

namespace martlet::cloud {

/// A timer that measures memory at short intervals, and reports when it exceeds a limit.
class MemoryWatch final : private Timer {
 public:
  /// `measure` returns the memory in use, in KiB. `exceeded` is called on the loop, after the watch has stopped.
  MemoryWatch(Loop& loop, std::size_t limit_kib, std::function<std::size_t()> measure, std::function<void()> exceeded)
      : loop_(loop), limit_kib_(limit_kib), measure_(std::move(measure)), exceeded_(std::move(exceeded)) {}
  ~MemoryWatch() override { loop_.stop(*this); }

  void begin() { loop_.start(*this, loop_.now() + interval); }
  void pause() { loop_.stop(*this); }
  /// Returns the highest measurement, in KiB.
  std::size_t max_kib() const { return max_kib_; }
  void reset_max() { max_kib_ = 0; }

 private:
  static constexpr std::chrono::milliseconds interval{50};
  void on_expired() override {
    const std::size_t now_kib = measure_();
    max_kib_ = std::max(max_kib_, now_kib);
    if (now_kib > limit_kib_) return exceeded_();
    begin();
  }

  Loop& loop_;
  const std::size_t limit_kib_;
  const std::function<std::size_t()> measure_;
  const std::function<void()> exceeded_;
  std::size_t max_kib_ = 0;
};

}  // namespace martlet::cloud
