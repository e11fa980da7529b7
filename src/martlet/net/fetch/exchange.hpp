#pragma once
#include <coroutine>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

#include <martlet/async/activity.hpp>
#include <martlet/fetch/fetch.hpp>

namespace martlet::net {

/// An answer that one thread gives and a coroutine of another loop waits for.
class Exchange {
 public:
  /// From any thread, once.
  void give(const std::shared_ptr<Exchange>& self, Result<FetchResponse> answer) {
    const std::lock_guard lock(mutex_);
    answer_.emplace(std::move(answer));
    if (activity_) activity_->loop().post([self] { self->wake(); });
  }

  // For whoever waits, on its loop's thread.
  void wait(Activity& activity, std::coroutine_handle<> handle) {
    const std::lock_guard lock(mutex_);
    activity_ = &activity;
    handle_ = handle;
  }
  /// Nobody waits for it any more.
  void abandon() {
    const std::lock_guard lock(mutex_);
    activity_ = nullptr;
    handle_ = {};
  }
  Result<FetchResponse> take() {
    const std::lock_guard lock(mutex_);
    return std::move(*answer_);
  }

 private:
  void wake() {
    Activity* activity = nullptr;
    std::coroutine_handle<> handle;
    {
      const std::lock_guard lock(mutex_);
      activity = activity_;
      handle = std::exchange(handle_, {});
    }
    if (handle) activity->resume(handle);
  }

  std::mutex mutex_;
  std::optional<Result<FetchResponse>> answer_;
  Activity* activity_ = nullptr;  // who waits
  std::coroutine_handle<> handle_;
};

}  // namespace martlet::net
