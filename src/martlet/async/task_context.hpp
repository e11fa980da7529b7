#pragma once
#include <coroutine>
#include <utility>

#include <martlet/async/activity.hpp>

namespace martlet {

/// The context in which a tree of tasks runs, such as the request being handled. Code far down the call chain, for example an HTTP client
/// that propagates a trace, can find it without a parameter. Owned by the code that sets it.
class TaskContext {
 public:
  virtual ~TaskContext() = default;
};

/// A scope that sets an activity's context as long as it exists: `TaskContextScope scope = co_await enter(context);`
class TaskContextScope {
 public:
  TaskContextScope(Activity& activity, const TaskContext* context)
      : activity_(activity), before_(std::exchange(activity.context_, context)) {}
  TaskContextScope(const TaskContextScope&) = delete;
  ~TaskContextScope() { activity_.context_ = before_; }
  void change(const TaskContext& context) { activity_.context_ = &context; }

 private:
  Activity& activity_;
  const TaskContext* before_;
};

namespace task_context_detail {

class Enter {
 public:
  explicit Enter(const TaskContext& context) : context_(&context) {}
  bool await_ready() const noexcept { return false; }
  template <class Promise>
  bool await_suspend(std::coroutine_handle<Promise> handle) noexcept {
    activity_ = handle.promise().activity;
    return false;
  }
  TaskContextScope await_resume() const { return {*activity_, context_}; }

 private:
  const TaskContext* context_;
  Activity* activity_ = nullptr;
};

class Current {
 public:
  bool await_ready() const noexcept { return false; }
  template <class Promise>
  bool await_suspend(std::coroutine_handle<Promise> handle) noexcept {
    context_ = handle.promise().activity->context();
    return false;
  }
  const TaskContext* await_resume() const noexcept { return context_; }

 private:
  const TaskContext* context_ = nullptr;
};

}  // namespace task_context_detail

/// Sets the context of this coroutine's activity. `context` must outlive the scope.
inline task_context_detail::Enter enter(const TaskContext& context) { return task_context_detail::Enter(context); }

/// Returns the context of this coroutine's activity or of the nearest outer one; nullptr if none was set:
/// `const TaskContext* context = co_await current_context();`
inline task_context_detail::Current current_context() { return {}; }

/// Does the same for blocking work: returns the context of the coroutine that waits for it.
const TaskContext* context_of_blocking_work();

}  // namespace martlet
