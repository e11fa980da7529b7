#include <cassert>
#include <utility>

#include <martlet/async/activity.hpp>

namespace martlet {

Activity::~Activity() {
  assert(pins_ == 0 && "a running coroutine or blocking work still uses the frames of this activity");
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
  withdraw_jobs();
  release();
}

void Activity::resume(std::coroutine_handle<> handle) {
  pin();
  handle.resume();
  release();
}

void Activity::Job::start(Activity& activity, std::coroutine_handle<> handle) {
  activity_ = &activity;
  handle_ = handle;
  activity.loop().run_blocking(*this);
  activity.add(*this);  // after run_blocking(), which may throw; on_ended() can't have been called yet, since it is called on this thread
}

void Activity::Job::on_ended() {
  Activity& activity = *activity_;
  activity.remove(*this);
  if (!activity.this_or_outer_is_cancelled()) handle_.resume();  // may destroy this job
  activity.release();
}

void Activity::add(Job& job) {
  Job*& first = outermost().jobs_;
  job.next_ = first;
  if (first) first->previous_ = &job;
  first = &job;
  pin();
}

void Activity::remove(Job& job) {
  Job*& first = outermost().jobs_;
  if (job.next_) job.next_->previous_ = job.previous_;
  (job.previous_ ? job.previous_->next_ : first) = job.next_;
  job.previous_ = job.next_ = nullptr;
}

// Withdraws all jobs before it releases the first, since a release may end an inner activity; then the outer one continues and changes the
// list.
void Activity::withdraw_jobs() {
  Job* withdrawn = nullptr;
  for (Job* job = outermost().jobs_; job;) {
    Job* const next = job->next_;
    if (job->activity_->this_or_outer_is_cancelled() && loop_.withdraw(*job)) {
      remove(*job);
      job->next_ = std::exchange(withdrawn, job);
    }
    job = next;
  }
  while (withdrawn) {
    Job* const job = std::exchange(withdrawn, withdrawn->next_);
    job->activity_->release();
  }
}

// Pins the outer activities, too, since their frames own this one's.
void Activity::pin() {
  ++pins_;
  if (outer_) outer_->pin();
}

// Releases the activities, the innermost first: when an inner activity ends, the outer one continues and may end, too.
void Activity::release() {
  Activity* const outer = outer_;  // end_if_done() may destroy this activity, but not the outer one, which our pin still holds
  if (--pins_ == 0) end_if_done();
  if (outer) outer->release();
}

bool Activity::this_or_outer_is_cancelled() const { return is_cancelled_ || (outer_ && outer_->this_or_outer_is_cancelled()); }

void Activity::end_if_done() {
  if (!task_) return;
  const bool has_ended = task_->frame().done();
  if (!has_ended && !is_cancelled_) return;
  const std::exception_ptr failure = has_ended ? task_->frame().promise().failure : nullptr;
  destroy_frames();
  if (OnEnd on_end = std::exchange(on_end_, nullptr)) on_end(has_ended ? End::finished : End::cancelled, failure);
}

void Activity::destroy_frames() {
  ++pins_;  // destructors of the frames may call cancel()
  task_.reset();
  --pins_;
}

}  // namespace martlet
