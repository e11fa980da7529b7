#include <martlet/async/deadline.hpp>

#include <memory>

namespace martlet::deadline_detail {

Limited::~Limited() {
  if (!inner_ || ended_) return;
  // The outer activity is cancelled. It is pinned while the inner one is (see begin()), so nothing blocks here.
  outer_->loop().stop(*this);
  outer_ = nullptr;
  inner_->cancel();
}

bool Limited::begin(Activity& outer, std::coroutine_handle<> handle) {
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

void Limited::expired() { inner_->cancel(); }

bool Limited::await_resume() const {
  if (failure_) std::rethrow_exception(failure_);
  return in_time_;
}

// The activity of the task. Destroys itself when the task has ended.
struct LimitedHard::Run {
  Run(Loop& loop, LimitedHard& waiting) : waiter(&waiting), activity(loop) { activity.set_hard_deadline(); }
  void start(Task<void> task) {
    activity.start(std::move(task), [this](Activity::End end, std::exception_ptr failure) {
      const std::unique_ptr<Run> self(this);
      if (waiter) waiter->ended(end, failure);
    });
  }
  LimitedHard* waiter;
  Activity activity;
};

LimitedHard::~LimitedHard() {
  if (!run_) return;
  outer_->loop().stop(*this);
  leave();
}

bool LimitedHard::begin(Activity& outer, std::coroutine_handle<> handle) {
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

void LimitedHard::ended(Activity::End end, std::exception_ptr failure) {
  run_ = nullptr;
  in_time_ = end == Activity::End::finished;
  failure_ = failure;
  if (starting_) return;
  outer_->loop().stop(*this);
  outer_->resume(handle_);
}

// Ends the task, now or when its blocking work has ended.
void LimitedHard::leave() {
  Run& left = *std::exchange(run_, nullptr);
  left.waiter = nullptr;
  left.activity.cancel();
}

void LimitedHard::expired() {
  leave();
  outer_->resume(handle_);
}

bool LimitedHard::await_resume() const {
  if (failure_) std::rethrow_exception(failure_);
  return in_time_;
}

}  // namespace martlet::deadline_detail

namespace martlet {

Task<Result<void>> with_deadline(Task<void> task, SteadyTime when) {
  const bool in_time = co_await deadline_detail::Limited(std::move(task), when);
  if (!in_time) co_return failure(Code::timeout, "the deadline passed");
  co_return Result<void>();
}

Task<Result<void>> with_hard_deadline(Task<void> task, SteadyTime when) {
  const bool in_time = co_await deadline_detail::LimitedHard(std::move(task), when);
  if (!in_time) co_return failure(Code::timeout, "the deadline passed");
  co_return Result<void>();
}

}  // namespace martlet
