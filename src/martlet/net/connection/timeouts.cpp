#include "timeouts.hpp"

#include <algorithm>

namespace martlet::net {

using std::chrono::milliseconds;

Timeouts::Timeouts(Loop& loop, const WaitLimits& limits) : loop_(loop) {
  const std::array<milliseconds, 5> in_order_of_wait{limits.idle, limits.head, limits.body, limits.write, limits.linger};
  for (std::size_t i = 0; i < lists_.size(); ++i) lists_[i].limit = in_order_of_wait[i];
  const milliseconds least = *std::min_element(in_order_of_wait.begin(), in_order_of_wait.end());
  sweep_every_ = std::clamp(least / 4, milliseconds(5), milliseconds(1000));
}

Timeouts::~Timeouts() { loop_.stop(*this); }

void Timeouts::start(TimedWait& waiting, Wait what) {
  if (!is_running_) run_timer();
  TimedWait& head = lists_[static_cast<std::size_t>(what)].head;
  waiting.end_wait();
  waiting.since_ = now_;
  waiting.previous_ = head.previous_;
  waiting.next_ = &head;
  head.previous_->next_ = &waiting;
  head.previous_ = &waiting;
}

bool Timeouts::end_longest(Wait what) {
  const TimedWait& head = lists_[static_cast<std::size_t>(what)].head;
  if (!head.is_waiting()) return false;
  TimedWait& first = *head.next_;
  first.end_wait();
  first.timed_out();
  return true;
}

void Timeouts::run_timer() {
  swept_ = loop_.now();
  is_running_ = true;
  loop_.start(static_cast<Timer&>(*this), swept_ + sweep_every_);
}

// While nothing waits, the timer is off, so that an idle process isn't woken.
void Timeouts::on_expired() {
  is_running_ = false;
  now_ += std::min(loop_.now() - swept_, SteadyTime::duration(sweep_every_));
  for (List& list : lists_) sweep(list);
  if (std::any_of(lists_.begin(), lists_.end(), [](const List& list) { return list.head.is_waiting(); })) run_timer();
}

// A wait may have begun up to one sweep interval after its recorded time, and none may end early.
void Timeouts::sweep(List& list) {
  const SteadyTime since = now_ - list.limit - sweep_every_;
  while (list.head.is_waiting() && list.head.next_->since_ <= since) {
    TimedWait& first = *list.head.next_;
    first.end_wait();
    first.timed_out();
  }
}

}  // namespace martlet::net
