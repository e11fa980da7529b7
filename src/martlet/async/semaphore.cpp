#include "semaphore.hpp"

namespace martlet {

bool Semaphore::take() {
  if (permits_ == 0) return false;
  --permits_;
  return true;
}

// Passes the permit to the first waiting coroutine, which is resumed in a separate step, since the caller may be a frame that is being
// destroyed.
void Semaphore::release() {
  if (waiting_.empty()) {
    ++permits_;
    return;
  }
  Acquire& next = *waiting_.front();
  waiting_.pop_front();
  next.has_permit_ = true;
  Loop& loop = next.activity_->loop();
  loop.start(next, loop.now());
}

void Semaphore::remove(Acquire& waiting) {
  if (!waiting.activity_) return;
  waiting.activity_->loop().stop(waiting);
  std::erase(waiting_, &waiting);
  if (waiting.has_permit_) release();
}

}  // namespace martlet
