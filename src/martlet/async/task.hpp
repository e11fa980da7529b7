#pragma once
#include <coroutine>
#include <exception>
#include <optional>
#include <type_traits>
#include <utility>

#include <martlet/base/recycled_memory.hpp>

namespace martlet {

class Activity;

namespace task_detail {

/// An object that waits for a task without co_await (for when_all and deadlines): it decides what runs when the task has ended.
class Waiter {
 public:
  virtual std::coroutine_handle<> task_ended() noexcept = 0;

 protected:
  ~Waiter() = default;
};

// Derived from Recycled, so that coroutine frames are in recycled memory.
struct PromiseBase : Recycled {
  Activity* activity = nullptr;            // the activity that this frame belongs to; passed on at each co_await
  std::coroutine_handle<> continuation{};  // resumed when this frame ends; empty while the frame still runs inline
  Waiter* waiter = nullptr;
  std::exception_ptr failure{};

  struct FinalAwaiter {
    bool await_ready() const noexcept { return false; }
    template <class Promise>
    std::coroutine_handle<> await_suspend(std::coroutine_handle<Promise> ended) const noexcept {
      const PromiseBase& promise = ended.promise();
      if (promise.waiter) return promise.waiter->task_ended();
      return promise.continuation ? promise.continuation : std::noop_coroutine();
    }
    void await_resume() const noexcept {}
  };
  std::suspend_always initial_suspend() const noexcept { return {}; }
  FinalAwaiter final_suspend() const noexcept { return {}; }
  void unhandled_exception() noexcept { failure = std::current_exception(); }
};

template <class T>
struct Promise;

template <class T>
struct Awaiter {
  std::coroutine_handle<Promise<T>> frame;
  bool await_ready() const noexcept { return false; }
  // Runs the child in place. If it ends immediately, the parent isn't suspended, so a loop over a million of them doesn't grow the stack.
  template <class Parent>
  bool await_suspend(std::coroutine_handle<Parent> parent) noexcept {
    Promise<T>& promise = frame.promise();
    promise.activity = parent.promise().activity;
    frame.resume();
    if (frame.done()) return false;
    promise.continuation = parent;
    return true;
  }
  T await_resume() { return frame.promise().take(); }
};

}  // namespace task_detail

/// A coroutine that may have to wait, and its result. Nothing runs before it is awaited; `co_await` starts it in place and doesn't suspend
/// at all if it ends immediately. Destroying a Task destroys its coroutine wherever it waits. Work is canceled in this way, so everything
/// a coroutine holds must be freed by destructors.
///
/// g++ 12 miscompiles some forms of co_await without a warning. Write one co_await per statement; its operand is a call whose
/// arguments are names, numbers or temporaries made by a constructor call: no lambda with captures, no braces, no `?:`.
template <class T = void>
class [[nodiscard]] Task {
 public:
  using promise_type = task_detail::Promise<T>;
  using value_type = T;

  Task(Task&& other) noexcept : frame_(std::exchange(other.frame_, {})) {}
  Task& operator=(Task&& other) noexcept {
    if (this != &other) {
      destroy();
      frame_ = std::exchange(other.frame_, {});
    }
    return *this;
  }
  ~Task() { destroy(); }

  task_detail::Awaiter<T> operator co_await() && noexcept { return {frame_}; }

  /// Returns the coroutine, for code that is built on tasks (Activity, when_all, deadlines).
  std::coroutine_handle<promise_type> frame() const noexcept { return frame_; }

 private:
  friend promise_type;
  explicit Task(std::coroutine_handle<promise_type> frame) noexcept : frame_(frame) {}
  void destroy() noexcept {
    if (frame_) std::exchange(frame_, {}).destroy();
  }
  std::coroutine_handle<promise_type> frame_;
};

namespace task_detail {

template <class T>
struct Promise : PromiseBase {
  std::optional<T> value;
  Task<T> get_return_object() noexcept { return Task<T>(std::coroutine_handle<Promise>::from_promise(*this)); }
  template <class U = T>  // so that `co_return {};` works
    requires std::is_constructible_v<T, U&&>
  void return_value(U&& result) {
    value.emplace(std::forward<U>(result));
  }
  T take() {
    if (failure) std::rethrow_exception(std::exchange(failure, {}));
    return std::move(*value);
  }
};

template <>
struct Promise<void> : PromiseBase {
  Task<void> get_return_object() noexcept { return Task<void>(std::coroutine_handle<Promise>::from_promise(*this)); }
  void return_void() const noexcept {}
  void take() {
    if (failure) std::rethrow_exception(std::exchange(failure, {}));
  }
};

// Wraps `task` in one without a result, for code that runs tasks of any type. Its result is stored in `result`.
template <class T>
Task<void> store(Task<T> task, std::optional<T>& result) {
  result.emplace(co_await std::move(task));
}

}  // namespace task_detail

template <class T>
inline constexpr bool is_task = false;
template <class T>
inline constexpr bool is_task<Task<T>> = true;

namespace task_detail {
template <class R>
struct Awaited {
  using Type = R;
};
template <class T>
struct Awaited<Task<T>> {
  using Type = T;
};
}  // namespace task_detail

/// The eventual result of a function that may be a coroutine: T for a Task<T>, otherwise R.
template <class R>
using Awaited = typename task_detail::Awaited<R>::Type;

}  // namespace martlet
