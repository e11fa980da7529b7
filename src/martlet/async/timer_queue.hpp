#pragma once
#include <optional>
#include <vector>

#include <martlet/async/loop.hpp>

namespace martlet {

/// The timers of one loop, soonest first, for implementations of Loop. Starting and stopping take O(log n) time, and allocate only when the
/// queue is longer than ever before.
class TimerQueue {
 public:
  TimerQueue() = default;
  TimerQueue(const TimerQueue&) = delete;

  /// Starts `timer`, or reschedules it if it is already running.
  void start(Timer& timer, SteadyTime when);
  void stop(Timer& timer) noexcept;

  /// Returns the time at which the first timer expires; nullopt if none is running.
  std::optional<SteadyTime> next() const;
  /// Calls every timer that has expired by `now`. Timers that these calls start are left to the next run(), so that a timer that restarts
  /// itself can't hold up the loop.
  void run(SteadyTime now);

 private:
  struct Entry {
    SteadyTime when;
    std::size_t turn;  // orders equal times: first started, first called
    Timer* timer;
  };
  static bool is_before(const Entry& a, const Entry& b);
  void place(std::size_t at, const Entry& entry);
  void sift_up(std::size_t at, const Entry& entry);
  void sift_down(std::size_t at, const Entry& entry);

  std::vector<Entry> heap_;  // a binary heap; each timer knows its position
  std::size_t turns_ = 0;
};

}  // namespace martlet
