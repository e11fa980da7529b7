#include <martlet/async/deadline.hpp>

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

}  // namespace martlet::deadline_detail
