#pragma once
#include <array>
#include <chrono>

#include <martlet/async/loop.hpp>

namespace martlet::net {

/// What a connection may have to wait for; each has its limit.
enum class Wait { idle, head, body, write, linger };

/// How long each may take.
struct WaitLimits {
  std::chrono::milliseconds idle{};
  std::chrono::milliseconds head{};
  std::chrono::milliseconds body{};
  std::chrono::milliseconds write{};
  std::chrono::milliseconds linger{};
};

/// Something that can wait, for one thing at a time. Stops waiting when it is destroyed.
class Waiting {
 public:
  Waiting() = default;
  Waiting(const Waiting&) = delete;
  Waiting& operator=(const Waiting&) = delete;
  virtual ~Waiting() { end_wait(); }

  bool is_waiting() const { return next_ != this; }
  void end_wait() {
    previous_->next_ = next_;
    next_->previous_ = previous_;
    previous_ = next_ = this;
  }

 private:
  friend class Timeouts;
  /// The time is over. It no longer waits, and may be destroyed within this call.
  virtual void timed_out() = 0;
  Waiting* previous_ = this;
  Waiting* next_ = this;
  SteadyTime since_;
};

/// One list for each kind of wait, the longest wait first. Since all in a list have the same limit, a new one goes to its end, and only its
/// front is looked at, by one timer per server. That costs some ten instructions per wait; a timer for each wait would cost hundreds.
class Timeouts final : private Timer {
 public:
  Timeouts(Loop& loop, const WaitLimits& limits);
  ~Timeouts() override;

  /// Starts waiting again, for `what`.
  void start(Waiting& waiting, Wait what);
  /// Ends the wait that has lasted longest, as if its time were over. false: nothing waits for that.
  bool end_longest(Wait what);

 private:
  struct Head final : Waiting {
    void timed_out() override {}
  };
  struct List {
    Head head;
    std::chrono::milliseconds limit{};
  };
  void expired() override;
  void sweep(List& list);
  void run_timer();

  Loop& loop_;
  std::array<List, 5> lists_;
  std::chrono::milliseconds sweep_every_;
  // As of the last sweep: to read the clock for each event would cost more than the lists. It goes on by no more than a sweep's distance
  // each time, so that what holds the loop up isn't held against the clients.
  SteadyTime now_;
  SteadyTime swept_;  // when that was, by the loop's clock
  bool is_running_ = false;
};

}  // namespace martlet::net
