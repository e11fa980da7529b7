#include "gate.hpp"

namespace martlet::deploy {

bool Gate::take() {
  if (places_ == 0) return false;
  --places_;
  return true;
}

// The place goes over to the one who waits, who goes on in a step of its own: whoever leaves may be a frame that is being destroyed.
void Gate::leave() {
  if (waiting_.empty()) {
    ++places_;
    return;
  }
  Entry& next = *waiting_.front();
  waiting_.pop_front();
  next.has_place_ = true;
  Loop& loop = next.activity_->loop();
  loop.start(next, loop.now());
}

void Gate::forget(Entry& entry) {
  if (!entry.activity_) return;
  entry.activity_->loop().stop(entry);
  std::erase(waiting_, &entry);
  if (entry.has_place_) leave();
}

}  // namespace martlet::deploy
