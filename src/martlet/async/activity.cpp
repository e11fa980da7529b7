#include <cassert>
#include <utility>

#include <martlet/async/activity.hpp>

namespace martlet {

Activity::~Activity() {
  assert(pins_ == 0 && "blocking work, or a step, still uses the frames of this activity");
  on_end_ = nullptr;
  destroy_frames();
}

void Activity::start(Task<void> task, OnEnd on_end) {
  assert(!task_ && "an activity runs one task at a time");
  task_.emplace(std::move(task));
  on_end_ = std::move(on_end);
  is_cancelled_ = false;
  task_->frame().promise().activity = this;
  resume(task_->frame());
}

void Activity::cancel() {
  if (!task_) return;
  is_cancelled_ = true;
  pin();
  release();
}

void Activity::resume(std::coroutine_handle<> handle) {
  pin();
  handle.resume();
  release();
}

void Activity::unpin(std::coroutine_handle<> handle) {
  if (!is_cancelled_from_here_up()) handle.resume();
  release();
}

// The frames of the outer activities hold this one's, so they stay as long.
void Activity::pin() {
  ++pins_;
  if (outer_) outer_->pin();
}

// From the inside out: an inner activity that ends lets the outer one go on, which then may end, too.
void Activity::release() {
  Activity* const outer = outer_;  // settle() may destroy this activity, but not the outer one, which our pin still holds
  if (--pins_ == 0) settle();
  if (outer) outer->release();
}

bool Activity::is_cancelled_from_here_up() const { return is_cancelled_ || (outer_ && outer_->is_cancelled_from_here_up()); }

void Activity::settle() {
  if (!task_) return;
  const bool has_ended = task_->frame().done();
  if (!has_ended && !is_cancelled_) return;
  const std::exception_ptr failure = has_ended ? task_->frame().promise().failure : nullptr;
  destroy_frames();
  if (OnEnd on_end = std::exchange(on_end_, nullptr)) on_end(has_ended ? End::finished : End::cancelled, failure);
}

void Activity::destroy_frames() {
  ++pins_;  // their destructors may call cancel()
  task_.reset();
  --pins_;
}

}  // namespace martlet
