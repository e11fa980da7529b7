#pragma once
#include <coroutine>
#include <exception>
#include <functional>
#include <optional>

#include <martlet/async/loop.hpp>
#include <martlet/async/task.hpp>

namespace martlet {

class TaskContext;
class TaskContextScope;

/// One tree of tasks on one loop, which lives and dies as one: a request being handled, a connection being served.
/// Not movable. Everything here belongs to the loop's thread. Destroying it destroys the frames without `on_end`; while a step or
/// blocking work uses them it must not be destroyed: use cancel(), and wait for `on_end`.
class Activity {
 public:
  enum class End { finished, cancelled };
  /// `failure` is what the task threw, if it did.
  using OnEnd = std::move_only_function<void(End end, std::exception_ptr failure)>;

  /// `outer` is the activity that waits for this one, if any: whatever pins this activity's frames also pins those of `outer`.
  explicit Activity(Loop& loop, Activity* outer = nullptr)
      : loop_(loop), outer_(outer), has_hard_deadline_(outer && outer->has_hard_deadline_) {}
  Activity(const Activity&) = delete;
  Activity& operator=(const Activity&) = delete;
  ~Activity();

  /// Starts `task` in place and returns at its first suspension, or when it has ended. `on_end` is called once, as the very last thing,
  /// when no frame of the task exists any more; it may destroy the Activity.
  void start(Task<void> task, OnEnd on_end);

  /// Destroys the task wherever it is suspended, then calls `on_end`: immediately, or after the current step, or, if blocking work is
  /// running for it, when that has ended (it may use the frames' locals). Blocking work that has not started is withdrawn.
  void cancel();

  bool is_running() const { return task_.has_value(); }
  Loop& loop() const { return loop_; }
  /// The context of this activity (task_context.hpp), or else that of an outer one; nullptr if none is set.
  const TaskContext* context() const { return context_ || !outer_ ? context_ : outer_->context(); }

  /// Its task may be abandoned while blocking work is running for it, see with_hard_deadline(). So blocking() runs such work on a thread,
  /// even on a loop that would run it in place.
  bool has_hard_deadline() const { return has_hard_deadline_; }
  void set_hard_deadline() { has_hard_deadline_ = true; }

  /// For awaiters: resumes a suspended coroutine of this tree.
  void resume(std::coroutine_handle<> handle);

  /// For awaiters: blocking work that a coroutine of this tree waits for. Until it has ended, the frames of this activity and of the
  /// outer ones stay, whatever is cancelled; then the coroutine is resumed, or the cancelled tree ends instead.
  class Job : public BlockingJob {
   protected:
    /// Throws what Loop::run_blocking() throws, and has no effect then.
    void start(Activity& activity, std::coroutine_handle<> handle);

    /// While this object lives: the context of blocking work on this thread.
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
    void ended() final;
    Activity* activity_ = nullptr;
    std::coroutine_handle<> handle_;
    Job* previous_ = nullptr;  // in the outermost activity's list
    Job* next_ = nullptr;
  };

 private:
  friend TaskContextScope;
  // Counted: while it is pinned the frames stay. The outer activities are pinned, too.
  void pin();
  void release();
  void add(Job& job);
  void remove(Job& job);
  void withdraw_jobs();
  Activity& outermost() { return outer_ ? outer_->outermost() : *this; }
  void settle();  // the frames are not in use: has the task ended, was it cancelled?
  void destroy_frames();
  bool is_cancelled_from_here_up() const;

  Loop& loop_;
  Activity* outer_;
  std::optional<Task<void>> task_;
  OnEnd on_end_;
  int pins_ = 0;  // who uses the frames: steps that are running, and blocking work, of this activity and of inner ones
  bool is_cancelled_ = false;
  bool has_hard_deadline_;
  const TaskContext* context_ = nullptr;
  Job* jobs_ = nullptr;  // under way for this activity and inner ones; only the outermost one has a list
};

}  // namespace martlet
