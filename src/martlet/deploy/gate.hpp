#pragma once
#include <coroutine>
#include <deque>
#include <utility>

#include <martlet/async/activity.hpp>
#include <martlet/async/loop.hpp>

namespace martlet::deploy {

/// Lets so many in at once, in the order in which they came. Belongs to one loop's thread, and outlives those who are inside.
class Gate {
 public:
  explicit Gate(int places) : places_(places) {}
  Gate(const Gate&) = delete;

  /// Holds a place until it is destroyed.
  class Place {
   public:
    explicit Place(Gate& gate) : gate_(&gate) {}
    Place(Place&& other) noexcept : gate_(std::exchange(other.gate_, nullptr)) {}
    Place& operator=(Place&&) = delete;
    ~Place() {
      if (gate_) gate_->leave();
    }

   private:
    Gate* gate_;
  };

  class Entry final : private Timer {
   public:
    explicit Entry(Gate& gate) : gate_(gate) {}
    Entry(const Entry&) = delete;
    ~Entry() override { gate_.forget(*this); }
    bool await_ready() { return gate_.take(); }
    template <class Promise>
    void await_suspend(std::coroutine_handle<Promise> handle) {
      activity_ = handle.promise().activity;
      handle_ = handle;
      gate_.waiting_.push_back(this);
    }
    Place await_resume() {
      has_place_ = false;  // it is the Place's now
      return Place(gate_);
    }

   private:
    friend Gate;
    void expired() override { activity_->resume(handle_); }
    Gate& gate_;
    Activity* activity_ = nullptr;
    std::coroutine_handle<> handle_;
    bool has_place_ = false;
  };

  /// `const Gate::Place place = co_await gate.enter();`
  Entry enter() { return Entry(*this); }

 private:
  bool take();
  void leave();
  void forget(Entry& entry);
  int places_;
  std::deque<Entry*> waiting_;
};

}  // namespace martlet::deploy
