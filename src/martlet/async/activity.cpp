#include <cassert>
#include <utility>

#include <martlet/async/activity.hpp>

namespace martlet {

Activity::~Activity() { assert(pins_ == 0 && "blocking work still uses the frames of this activity"); }

void Activity::start(Task<void> task, OnEnd on_end) {
  assert(!task_ && "an activity runs one task at a time");
  task_.emplace(std::move(task));
  on_end_ = std::move(on_end);
  cancelled_ = false;
  task_->frame().promise().activity = this;
  resume(task_->frame());
}

void Activity::cancel() {
  if (!task_) return;
  cancelled_ = true;
  if (!stepping_) settle();
}

void Activity::resume(std::coroutine_handle<> handle) {
  // A step may resume another part of the same tree (when_all): only the outermost one settles.
  const bool outermost = !std::exchange(stepping_, true);
  handle.resume();
  if (!outermost) return;
  stepping_ = false;
  settle();
}

void Activity::pin() {
  ++pins_;
  if (outer_) outer_->pin();
}

// The outer frames were only kept; whoever resumes them, it isn't this.
void Activity::release_outer() {
  --pins_;
  if (outer_) outer_->release_outer();
}

void Activity::unpin(std::coroutine_handle<> handle) {
  release_outer();
  // Cancelled from outside while pinned: the outermost cancelled tree takes everything below with it.
  for (Activity* outer = outer_; outer; outer = outer->outer_) {
    if (outer->cancelled_) return outer->settle();
  }
  if (cancelled_) {
    if (!stepping_) settle();
  } else {
    resume(handle);
  }
}

void Activity::settle() {
  const bool ended = task_->frame().done();
  if (!ended && !cancelled_) return;
  if (pins_ > 0) return;
  const std::exception_ptr failure = ended ? task_->frame().promise().failure : nullptr;
  stepping_ = true;  // destructors of the frames may call cancel()
  task_.reset();
  stepping_ = false;
  if (OnEnd on_end = std::exchange(on_end_, nullptr)) on_end(ended ? End::finished : End::cancelled, failure);
}

}  // namespace martlet
