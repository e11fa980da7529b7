#pragma once
#include <optional>
#include <vector>

#include <martlet/async/loop.hpp>

namespace martlet {

/// The timers of one loop, soonest first: for those who implement a Loop. Starting and stopping cost O(log n), and no
/// memory once the queue has been as long before.
class TimerQueue {
 public:
  TimerQueue() = default;
  TimerQueue(const TimerQueue&) = delete;

  /// A timer that runs already is moved.
  void start(Timer& timer, SteadyTime when);
  void stop(Timer& timer) noexcept;

  /// When the first timer expires; nullopt where none runs.
  std::optional<SteadyTime> next() const;
  /// Calls every timer that expires until `now`. What they start for a time until `now` is left to the next call, so that
  /// a timer that starts itself anew can't hold the loop up.
  void run(SteadyTime now);

 private:
  struct Entry {
    SteadyTime when;
    std::size_t turn;  // among equal times: who started first
    Timer* timer;
  };
  static bool is_before(const Entry& a, const Entry& b);
  void place(std::size_t at, const Entry& entry);
  void rise(std::size_t at, const Entry& entry);
  void sink(std::size_t at, const Entry& entry);

  std::vector<Entry> heap_;  // a binary heap; each timer knows its position
  std::size_t turns_ = 0;
};

}  // namespace martlet
