#pragma once
#include <coroutine>
#include <memory>
#include <optional>
#include <utility>

#include <martlet/async/activity.hpp>

namespace martlet {

/// A value that one side provides and the other waits for, on one loop. The waiting side is resumed in a separate step, not inside give().
/// A wait may be canceled, and another one started.
template <class T>
class OneShot {
 public:
  explicit OneShot(Loop& loop) : loop_(loop), state_(std::make_shared<State>()) {}

  /// Provides the value. Further calls have no effect.
  void give(T value) {
    if (state_->value) return;
    state_->value.emplace(std::move(value));
    if (state_->handle) loop_.post([state = state_] { state->wake(); });
  }

  class Wait;
  /// Waits for the value and moves it out. Only one wait may be active at a time.
  Wait wait() { return Wait(state_); }

 private:
  struct State {
    std::optional<T> value;
    Activity* activity = nullptr;
    std::coroutine_handle<> handle;
    void wake() {
      if (handle) activity->resume(std::exchange(handle, {}));
    }
  };
  Loop& loop_;
  std::shared_ptr<State> state_;  // shared with the waiting coroutine: either may be destroyed first
};

template <class T>
class OneShot<T>::Wait {
 public:
  explicit Wait(std::shared_ptr<State> state) : state_(std::move(state)) {}
  Wait(const Wait&) = delete;
  ~Wait() { state_->handle = {}; }
  bool await_ready() const { return state_->value.has_value(); }
  template <class Promise>
  void await_suspend(std::coroutine_handle<Promise> handle) {
    state_->activity = handle.promise().activity;
    state_->handle = handle;
  }
  T await_resume() { return std::move(*state_->value); }

 private:
  std::shared_ptr<State> state_;
};

}  // namespace martlet
