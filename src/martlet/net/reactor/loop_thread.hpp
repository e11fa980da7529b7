#pragma once
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

#include <martlet/async/task.hpp>
#include <martlet/base/result.hpp>
#include <martlet/net/reactor/cross_thread_wakeup.hpp>
#include <martlet/net/reactor/reactor.hpp>

namespace martlet::net {

/// A Reactor on its own thread, for a client that a whole program shares: a server's loops, a loop without sockets (Lambda at concurrency
/// 1), plain functions. The thread is started by the first task.
class LoopThread {
 public:
  LoopThread();
  LoopThread(const LoopThread&) = delete;
  ~LoopThread();

  /// Runs `make`, and the task that it returns, on the thread, and waits for the result on the caller's loop. If the caller is canceled,
  /// so is the task, but a moment later, so the task must own or share what it uses. Rethrows the task's exception. Fails with
  /// Code::unavailable if the thread can't be started. May be called from any thread.
  template <class T>
  Task<Result<T>> run(std::move_only_function<Task<T>(Reactor&)> make);

  /// Cancels the tasks that are running, calls `last` on the thread, and ends it. No coroutine may still be waiting for a task. If no task
  /// was ever run, `last` isn't called.
  void stop(std::function<void()> last = [] {});

 private:
  using Make = std::move_only_function<Task<void>(Reactor&)>;
  struct RunningLoop;  // used on the thread
  class Wait;

  Result<RunningLoop*> running_loop();
  Result<void> start(const std::shared_ptr<CrossThreadWakeup>& completion, Make make);
  void cancel(const std::shared_ptr<CrossThreadWakeup>& completion);

  std::mutex mutex_;  // guards the thread's start
  std::unique_ptr<RunningLoop> running_loop_;
};

/// A wait for a task on the thread. Cancels the task if the waiting coroutine is destroyed.
class LoopThread::Wait {
 public:
  Wait(LoopThread& thread, std::shared_ptr<CrossThreadWakeup> completion, Make make)
      : thread_(thread), completion_(std::move(completion)), make_(std::move(make)) {}
  Wait(const Wait&) = delete;
  ~Wait() {
    completion_->abandon();
    if (is_under_way_) thread_.cancel(completion_);
  }

  bool await_ready() const { return false; }
  template <class Promise>
  bool await_suspend(std::coroutine_handle<Promise> handle) {
    completion_->wait(*handle.promise().activity, handle);
    started_ = thread_.start(completion_, std::move(make_));
    is_under_way_ = started_.has_value();
    return is_under_way_;
  }
  Result<void> await_resume() {
    is_under_way_ = false;
    return std::move(started_);
  }

 private:
  LoopThread& thread_;
  const std::shared_ptr<CrossThreadWakeup> completion_;
  Make make_;
  Result<void> started_;
  bool is_under_way_ = false;
};

namespace loop_thread_detail {

template <class T>
struct Outcome : CrossThreadWakeup {
  std::optional<T> value;
  std::exception_ptr thrown;
};

template <class T>
Task<void> store(std::shared_ptr<Outcome<T>> outcome, Task<T> task) {
  try {
    outcome->value.emplace(co_await std::move(task));
  } catch (...) {
    outcome->thrown = std::current_exception();
  }
}

}  // namespace loop_thread_detail

template <class T>
Task<Result<T>> LoopThread::run(std::move_only_function<Task<T>(Reactor&)> make) {
  auto outcome = std::make_shared<loop_thread_detail::Outcome<T>>();
  Make start_there = [outcome, make = std::move(make)](Reactor& reactor) mutable {
    return loop_thread_detail::store<T>(outcome, make(reactor));
  };
  Wait wait(*this, outcome, std::move(start_there));
  Result<void> ended = co_await wait;
  if (!ended) co_return std::unexpected(std::move(ended.error()));
  if (outcome->thrown) std::rethrow_exception(outcome->thrown);
  co_return std::move(*outcome->value);
}

}  // namespace martlet::net
