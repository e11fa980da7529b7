#include <martlet/async/virtual_loop.hpp>

#include <algorithm>
#include <stdexcept>

#include <martlet/async/run_until_ended.hpp>

namespace martlet {

void VirtualLoop::run_until_ended(Task<void> task) {
  martlet::run_until_ended(*this, std::move(task), [this] {
    if (!run_one(std::nullopt)) throw std::logic_error("a task is waiting, but no timer or posted work can resume it");
  });
}

void VirtualLoop::run_until(SteadyTime when) {
  while (run_one(when)) {
  }
  now_ = std::max(now_, when);
}

bool VirtualLoop::run_one(std::optional<SteadyTime> limit) {
  if (!queue_.empty()) {
    Work work = std::move(queue_.front());
    queue_.pop_front();
    work();
    return true;
  }
  const std::optional<SteadyTime> soonest = timers_.next();
  if (!soonest || (limit && *soonest > *limit)) return false;
  now_ = std::max(now_, *soonest);
  timers_.run(now_);
  return true;
}

}  // namespace martlet
