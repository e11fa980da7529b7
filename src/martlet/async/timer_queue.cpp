#include <utility>

#include <martlet/async/timer_queue.hpp>

namespace martlet {

bool TimerQueue::is_before(const Entry& a, const Entry& b) { return a.when != b.when ? a.when < b.when : a.turn < b.turn; }

void TimerQueue::place(std::size_t at, const Entry& entry) {
  heap_[at] = entry;
  entry.timer->position_ = at;
}

void TimerQueue::sift_up(std::size_t at, const Entry& entry) {
  while (at > 0) {
    const std::size_t parent = (at - 1) / 2;
    if (!is_before(entry, heap_[parent])) break;
    place(at, heap_[parent]);
    at = parent;
  }
  place(at, entry);
}

void TimerQueue::sift_down(std::size_t at, const Entry& entry) {
  while (true) {
    std::size_t child = 2 * at + 1;
    if (child >= heap_.size()) break;
    if (child + 1 < heap_.size() && is_before(heap_[child + 1], heap_[child])) ++child;
    if (!is_before(heap_[child], entry)) break;
    place(at, heap_[child]);
    at = child;
  }
  place(at, entry);
}

void TimerQueue::start(Timer& timer, SteadyTime when) {
  stop(timer);
  const Entry entry{when, turns_++, &timer};
  heap_.push_back(entry);
  sift_up(heap_.size() - 1, entry);
}

void TimerQueue::stop(Timer& timer) noexcept {
  if (timer.position_ == Timer::not_running) return;
  const std::size_t gap = std::exchange(timer.position_, Timer::not_running);
  const Entry last = heap_.back();
  heap_.pop_back();
  if (gap == heap_.size()) return;
  if (gap > 0 && is_before(last, heap_[(gap - 1) / 2])) {
    sift_up(gap, last);
  } else {
    sift_down(gap, last);
  }
}

std::optional<SteadyTime> TimerQueue::next() const {
  if (heap_.empty()) return std::nullopt;
  return heap_.front().when;
}

void TimerQueue::run(SteadyTime now) {
  const std::size_t turns_before = turns_;
  while (!heap_.empty()) {
    const Entry first = heap_.front();
    if (first.when > now || first.turn >= turns_before) return;
    stop(*first.timer);
    first.timer->on_expired();
  }
}

}  // namespace martlet
