#pragma once
#include <chrono>
#include <coroutine>

#include <martlet/async/activity.hpp>

namespace martlet {

namespace sleep_detail {

class Sleep final : private Timer {
 public:
  explicit Sleep(SteadyTime when) : when_(when) {}
  Sleep(const Sleep&) = delete;
  ~Sleep() override {
    if (activity_) activity_->loop().stop(*this);
  }
  bool await_ready() const noexcept { return false; }
  template <class Promise>
  void await_suspend(std::coroutine_handle<Promise> handle) {
    activity_ = handle.promise().activity;
    handle_ = handle;
    activity_->loop().start(*this, when_);
  }
  void await_resume() const noexcept {}

 private:
  void expired() override { std::exchange(activity_, nullptr)->resume(handle_); }
  SteadyTime when_;
  Activity* activity_ = nullptr;
  std::coroutine_handle<> handle_;
};

}  // namespace sleep_detail

/// `co_await sleep_until(when)`: holds no thread.
inline sleep_detail::Sleep sleep_until(SteadyTime when) { return sleep_detail::Sleep(when); }
/// `co_await sleep(std::chrono::milliseconds(50))`.
inline sleep_detail::Sleep sleep(std::chrono::nanoseconds duration) {
  return sleep_detail::Sleep(std::chrono::steady_clock::now() + std::chrono::duration_cast<std::chrono::steady_clock::duration>(duration));
}

}  // namespace martlet
