#pragma once
#include <coroutine>
#include <optional>
#include <utility>

#include <martlet/async/activity.hpp>
#include <martlet/base/std_chrono.hpp>

namespace martlet {

namespace sleep_detail {

class Sleep final : private Timer {
 public:
  explicit Sleep(SteadyTime when) : when_(when) {}
  explicit Sleep(std::chrono::nanoseconds duration) : duration_(std::chrono::duration_cast<SteadyTime::duration>(duration)) {}
  Sleep(const Sleep&) = delete;
  ~Sleep() override {
    if (activity_) activity_->loop().stop(*this);
  }
  bool await_ready() const noexcept { return false; }
  template <class Promise>
  void await_suspend(std::coroutine_handle<Promise> handle) {
    activity_ = handle.promise().activity;
    handle_ = handle;
    activity_->loop().start(*this, when_ ? *when_ : activity_->loop().now() + duration_);
  }
  void await_resume() const noexcept {}

 private:
  void on_expired() override { std::exchange(activity_, nullptr)->resume(handle_); }
  std::optional<SteadyTime> when_;
  SteadyTime::duration duration_{};
  Activity* activity_ = nullptr;
  std::coroutine_handle<> handle_;
};

class Now {
 public:
  bool await_ready() const noexcept { return false; }
  template <class Promise>
  bool await_suspend(std::coroutine_handle<Promise> handle) {
    now_ = handle.promise().activity->loop().now();
    return false;
  }
  SteadyTime await_resume() const noexcept { return now_; }

 private:
  SteadyTime now_{};
};

}  // namespace sleep_detail

/// Waits until `when`, a time on this loop's clock, without occupying a thread: `co_await sleep_until(when)`.
inline sleep_detail::Sleep sleep_until(SteadyTime when) { return sleep_detail::Sleep(when); }
/// Waits for a duration: `co_await sleep(std::chrono::milliseconds(50))`.
inline sleep_detail::Sleep sleep(std::chrono::nanoseconds duration) { return sleep_detail::Sleep(duration); }
/// Returns the time on the clock of the coroutine's loop, for deadlines: `const SteadyTime now = co_await loop_now();`.
inline sleep_detail::Now loop_now() { return {}; }

}  // namespace martlet
