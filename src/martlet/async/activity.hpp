#pragma once
#include <coroutine>
#include <exception>
#include <optional>

#include <martlet/async/loop.hpp>
#include <martlet/async/task.hpp>
#include <martlet/base/std_function.hpp>

namespace martlet {

class TaskContext;
class TaskContextScope;

/// A tree of tasks on one loop that starts and ends as a unit: a request being handled, a connection being served. Not movable. To be used
/// on the loop's thread only. Its destructor destroys the frames without calling `on_end`. It must not run while a coroutine of
/// the task is running, or blocking work for it: call cancel(), and wait for `on_end`.
class Activity {
 public:
  enum class End { finished, cancelled };
  /// The function called at the end. `failure` is the exception that the task threw, if any.
  using OnEnd = std::move_only_function<void(End end, std::exception_ptr failure)>;

  /// `outer` is the activity that waits for this one, if any: pinning this activity's frames also pins those of `outer`.
  explicit Activity(Loop& loop, Activity* outer = nullptr)
      : loop_(loop), outer_(outer), has_hard_deadline_(outer && outer->has_hard_deadline_) {}
  Activity(const Activity&) = delete;
  Activity& operator=(const Activity&) = delete;
  ~Activity();

  /// Starts `task` in place and returns at its first suspension, or when it has ended. `on_end` is called once, after the last frame of the
  /// task has been destroyed; it may destroy the Activity.
  void start(Task<void> task, OnEnd on_end);

  /// Destroys the task, then calls `on_end`. If a coroutine of the task is running, it is destroyed when it suspends; if blocking work is
  /// running (it may use the frames' locals), when this work has ended; otherwise, at once. Blocking work that hasn't started is withdrawn.
  void cancel();

  bool is_running() const { return task_.has_value(); }
  Loop& loop() const { return loop_; }
  /// Returns the context of this activity (task_context.hpp) or of the nearest outer one that has a context; nullptr if none has.
  const TaskContext* context() const { return context_ || !outer_ ? context_ : outer_->context(); }

  /// Returns whether the task can be abandoned while blocking work is running for it (see with_hard_deadline()). If so, blocking() runs
  /// such work on a thread, even on a loop that would run it in place.
  bool has_hard_deadline() const { return has_hard_deadline_; }
  void set_hard_deadline() { has_hard_deadline_ = true; }

  /// Resumes a suspended coroutine of this tree. For awaiters.
  void resume(std::coroutine_handle<> handle);

  /// For awaiters: blocking work that a coroutine of this tree waits for. Until it has ended, the frames of this activity and of the outer
  /// ones are kept, even after a cancellation. Then the coroutine is resumed, or a canceled tree ends.
  class Job : public BlockingJob {
   protected:
    /// If Loop::run_blocking() throws, rethrows the exception and has no effect.
    void start(Activity& activity, std::coroutine_handle<> handle);

    /// A scope that sets the context of blocking work on this thread as long as it exists.
    class ContextOfThread {
     public:
      explicit ContextOfThread(const TaskContext* context);
      ContextOfThread(const ContextOfThread&) = delete;
      ~ContextOfThread();

     private:
      const TaskContext* before_;
    };

   private:
    friend Activity;
    void on_ended() final;
    Activity* activity_ = nullptr;
    std::coroutine_handle<> handle_;
    Job* previous_ = nullptr;  // in the outermost activity's list
    Job* next_ = nullptr;
  };

 private:
  friend TaskContextScope;
  // Keeps the frames until the matching release(). The outer activities are pinned, too.
  void pin();
  void release();
  void add(Job& job);
  void remove(Job& job);
  void withdraw_jobs();
  Activity& outermost() { return outer_ ? outer_->outermost() : *this; }
  void end_if_done();  // called when the frames aren't in use: ends the activity if the task has ended or was canceled
  void destroy_frames();
  bool this_or_outer_is_cancelled() const;

  Loop& loop_;
  Activity* outer_;
  std::optional<Task<void>> task_;
  OnEnd on_end_;
  int pins_ = 0;  // users of the frames: running coroutines and blocking work, of this activity and of inner ones
  bool is_cancelled_ = false;
  bool has_hard_deadline_;
  const TaskContext* context_ = nullptr;
  Job* jobs_ = nullptr;  // running for this activity and inner ones; only the outermost activity has a list
};

}  // namespace martlet
