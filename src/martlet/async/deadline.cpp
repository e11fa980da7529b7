#include <martlet/async/deadline.hpp>

#include <memory>

namespace martlet::deadline_detail {

DeadlineAwaiter::~DeadlineAwaiter() {
  if (!inner_ || ended_) return;
  // The outer activity is canceled. It is pinned while the inner one is (see begin()), so nothing blocks here.
  outer_->loop().stop(*this);
  outer_ = nullptr;
  inner_->cancel();
}

bool DeadlineAwaiter::begin(Activity& outer, std::coroutine_handle<> handle) {
  outer_ = &outer;
  handle_ = handle;
  inner_.emplace(outer.loop(), &outer);
  starting_ = true;
  inner_->start(std::move(task_), [this](Activity::End end, std::exception_ptr failure) {
    ended_ = true;
    in_time_ = end == Activity::End::finished;
    failure_ = failure;
    if (!outer_) return;
    outer_->loop().stop(*this);
    if (!starting_) outer_->resume(handle_);
  });
  starting_ = false;
  if (ended_) return false;
  outer.loop().start(*this, when_);
  return true;
}

void DeadlineAwaiter::on_expired() { inner_->cancel(); }

bool DeadlineAwaiter::await_resume() const {
  if (failure_) std::rethrow_exception(failure_);
  return in_time_;
}

// The activity of the task. Destroys itself when the task has ended.
struct HardDeadlineAwaiter::Run {
  Run(Loop& loop, HardDeadlineAwaiter& waiting) : waiter(&waiting), activity(loop) { activity.set_hard_deadline(); }
  void start(Task<void> task) {
    activity.start(std::move(task), [this](Activity::End end, std::exception_ptr failure) {
      const std::unique_ptr<Run> self(this);
      if (waiter) waiter->on_ended(end, failure);
    });
  }
  HardDeadlineAwaiter* waiter;
  Activity activity;
};

HardDeadlineAwaiter::~HardDeadlineAwaiter() {
  if (!run_) return;
  outer_->loop().stop(*this);
  abandon();
}

bool HardDeadlineAwaiter::begin(Activity& outer, std::coroutine_handle<> handle) {
  outer_ = &outer;
  handle_ = handle;
  run_ = new Run(outer.loop(), *this);
  starting_ = true;
  run_->start(std::move(task_));
  starting_ = false;
  if (!run_) return false;
  outer.loop().start(*this, when_);
  return true;
}

void HardDeadlineAwaiter::on_ended(Activity::End end, std::exception_ptr failure) {
  run_ = nullptr;
  in_time_ = end == Activity::End::finished;
  failure_ = failure;
  if (starting_) return;
  outer_->loop().stop(*this);
  outer_->resume(handle_);
}

// Ends the task, now or when its blocking work has ended.
void HardDeadlineAwaiter::abandon() {
  Run& abandoned = *std::exchange(run_, nullptr);
  abandoned.waiter = nullptr;
  abandoned.activity.cancel();
}

void HardDeadlineAwaiter::on_expired() {
  abandon();
  outer_->resume(handle_);
}

bool HardDeadlineAwaiter::await_resume() const {
  if (failure_) std::rethrow_exception(failure_);
  return in_time_;
}

}  // namespace martlet::deadline_detail

namespace martlet {

Task<Result<void>> with_deadline(Task<void> task, SteadyTime when) {
  const bool in_time = co_await deadline_detail::DeadlineAwaiter(std::move(task), when);
  if (!in_time) co_return failure(Code::timeout, "the deadline passed");
  co_return Result<void>();
}

Task<Result<void>> with_hard_deadline(Task<void> task, SteadyTime when) {
  const bool in_time = co_await deadline_detail::HardDeadlineAwaiter(std::move(task), when);
  if (!in_time) co_return failure(Code::timeout, "the deadline passed");
  co_return Result<void>();
}

}  // namespace martlet
