#pragma once
#include <coroutine>
#include <exception>
#include <optional>
#include <type_traits>
#include <utility>

#include <martlet/async/activity.hpp>

namespace martlet {

namespace blocking_detail {

template <class F, class R = std::invoke_result_t<F&>>
class Blocking final : private Activity::Job {
 public:
  explicit Blocking(F work) : work_(std::move(work)) {}
  bool await_ready() const noexcept { return false; }
  template <class Promise>
  bool await_suspend(std::coroutine_handle<Promise> handle) {
    Activity& activity = *handle.promise().activity;
    context_ = activity.context();
    if (activity.loop().blocks_inline() && !activity.has_hard_deadline()) {
      Blocking::run();
      return false;
    }
    start(activity, handle);
    return true;
  }
  R await_resume() {
    if (failure_) std::rethrow_exception(failure_);
    if constexpr (!std::is_void_v<R>) return std::move(*result_);
  }

 private:
  void run() noexcept override {
    const ContextOfThread context(context_);
    try {
      if constexpr (std::is_void_v<R>) {
        work_();
      } else {
        result_.emplace(work_());
      }
    } catch (...) {
      failure_ = std::current_exception();
    }
  }
  F work_;
  const TaskContext* context_ = nullptr;
  std::conditional_t<std::is_void_v<R>, std::nullptr_t, std::optional<R>> result_{};
  std::exception_ptr failure_;
};

}  // namespace blocking_detail

/// Runs `work`, which may block (a database, a file), without holding up the event loop, and returns its result:
/// `auto work = [&] { return store.read(id); }; auto order = co_await blocking(work);`
/// `work` may refer to the coroutine's locals: they exist until it has ended, even if the coroutine is canceled. If the
/// coroutine is canceled before `work` has started, `work` never runs. Throws what `work` throws, and BlockingQueueFull.
template <class F>
auto blocking(F work) {
  return blocking_detail::Blocking<F>(std::move(work));
}

}  // namespace martlet
