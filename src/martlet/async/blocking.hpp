#pragma once
#include <coroutine>
#include <exception>
#include <optional>
#include <type_traits>
#include <utility>

#include <martlet/async/activity.hpp>

namespace martlet {

namespace blocking_detail {

enum class Place { any, thread };

template <class F, class R = std::invoke_result_t<F&>>
class Blocking final : private Activity::Job {
 public:
  Blocking(F work, Place place) : work_(std::move(work)), place_(place) {}
  bool await_ready() const noexcept { return false; }
  template <class Promise>
  bool await_suspend(std::coroutine_handle<Promise> handle) {
    Activity& activity = *handle.promise().activity;
    if (place_ == Place::any && activity.loop().blocks_inline()) {
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
  Place place_;
  std::conditional_t<std::is_void_v<R>, std::nullptr_t, std::optional<R>> result_{};
  std::exception_ptr failure_;
};

}  // namespace blocking_detail

/// Runs `work`, which may block (a database, a file), where it holds no event loop up, and gives its result:
/// `auto work = [&] { return store.read(id); }; auto order = co_await blocking(work);`
/// The coroutine's locals stay until it has ended, even if the coroutine is cancelled meanwhile; `work` may refer to them. If the
/// coroutine is cancelled before `work` has begun, it is never run. Throws what `work` throws, and BlockingQueueFull.
template <class F>
auto blocking(F work) {
  return blocking_detail::Blocking<F>(std::move(work), blocking_detail::Place::any);
}

/// As blocking(), and on a thread even where that would run `work` in place (LocalLoop): for work that a deadline must not wait for, see
/// with_hard_deadline(). A VirtualLoop has no threads, and runs it in place.
template <class F>
auto blocking_on_thread(F work) {
  return blocking_detail::Blocking<F>(std::move(work), blocking_detail::Place::thread);
}

}  // namespace martlet
