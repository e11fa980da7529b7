#pragma once
#include <coroutine>
#include <vector>

#include <martlet/async/activity.hpp>

namespace martlet::aws {

/// Lets one task through at a time, on one loop; the others wait until it has left, and then look again. Leaving is a destructor, so that
/// a task that is cancelled inside lets the others in.
class Turnstile {
 public:
  /// Destroyed: out again.
  class Inside {
   public:
    explicit Inside(Turnstile& turnstile) : turnstile_(turnstile) { turnstile_.is_taken_ = true; }
    Inside(const Inside&) = delete;
    Inside& operator=(const Inside&) = delete;
    ~Inside() { turnstile_.leave(); }

   private:
    Turnstile& turnstile_;
  };

  /// `co_await turnstile.left()`: when whoever is inside has left.
  class Left final : private Timer {
   public:
    explicit Left(Turnstile& turnstile) : turnstile_(turnstile) {}
    Left(const Left&) = delete;
    ~Left() override { stop_waiting(); }
    bool await_ready() const noexcept { return !turnstile_.is_taken_; }
    template <class Promise>
    void await_suspend(std::coroutine_handle<Promise> handle) {
      activity_ = handle.promise().activity;
      handle_ = handle;
      turnstile_.waiting_.push_back(this);
    }
    void await_resume() const noexcept {}

   private:
    friend class Turnstile;
    void expired() override { std::exchange(activity_, nullptr)->resume(handle_); }
    void wake() { activity_->loop().start(*this, activity_->loop().now()); }
    void stop_waiting();
    Turnstile& turnstile_;
    Activity* activity_ = nullptr;
    std::coroutine_handle<> handle_;
  };

  Turnstile() = default;
  Turnstile(const Turnstile&) = delete;
  Turnstile& operator=(const Turnstile&) = delete;
  bool is_taken() const { return is_taken_; }
  Left left() { return Left(*this); }

 private:
  void leave();
  bool is_taken_ = false;
  std::vector<Left*> waiting_;
};

}  // namespace martlet::aws
