#pragma once
#include <array>
#include <chrono>

#include <martlet/async/loop.hpp>

namespace martlet::net {

/// The kinds of waits of a connection; each has its limit.
enum class Wait { idle, head, body, write, linger };

/// The limit of each kind.
struct WaitLimits {
  std::chrono::milliseconds idle{};
  std::chrono::milliseconds head{};
  std::chrono::milliseconds body{};
  std::chrono::milliseconds write{};
  std::chrono::milliseconds linger{};
};

/// An object that can wait, for one thing at a time. Stops waiting when it is destroyed.
class TimedWait {
 public:
  TimedWait() = default;
  TimedWait(const TimedWait&) = delete;
  TimedWait& operator=(const TimedWait&) = delete;
  virtual ~TimedWait() { end_wait(); }

  bool is_waiting() const { return next_ != this; }
  void end_wait() {
    previous_->next_ = next_;
    next_->previous_ = previous_;
    previous_ = next_ = this;
  }

 private:
  friend class Timeouts;
  /// Called when the limit has passed. The object no longer waits, and may be destroyed within this call.
  virtual void timed_out() = 0;
  TimedWait* previous_ = this;
  TimedWait* next_ = this;
  SteadyTime since_;
};

/// The waits of a server, in a list for each kind, the longest first. Since all waits in a list have the same limit, a new one is appended,
/// and one timer per server checks only the front. That costs some ten instructions per wait; a timer for each wait would cost hundreds.
class Timeouts final : private Timer {
 public:
  Timeouts(Loop& loop, const WaitLimits& limits);
  ~Timeouts() override;

  /// Starts or restarts a wait for `what`.
  void start(TimedWait& waiting, Wait what);
  /// Ends the longest wait of this kind as if its time were over. Returns false if there is none.
  bool end_longest(Wait what);

 private:
  struct Head final : TimedWait {
    void timed_out() override {}
  };
  struct List {
    Head head;
    std::chrono::milliseconds limit{};
  };
  void on_expired() override;
  void sweep(List& list);
  void run_timer();

  Loop& loop_;
  std::array<List, 5> lists_;
  std::chrono::milliseconds sweep_every_;
  // The time of the last sweep: reading the clock for each event would cost more than the lists. It advances by at most one sweep interval
  // each time, so that a delay of the loop doesn't end clients' waits.
  SteadyTime now_;
  SteadyTime swept_;  // when the last sweep was, by the loop's clock
  bool is_running_ = false;
};

}  // namespace martlet::net
