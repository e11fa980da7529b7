#include "pace.hpp"

#include <algorithm>

#include <martlet/async/sleep.hpp>

namespace martlet::deploy {
namespace {

using namespace std::chrono_literals;

constexpr int burst = 6;               // calls that go at once after a pause: a small run isn't held up, and AWS's own bucket holds more
constexpr double rate_min = 0.5;       // a call every two seconds still gets somewhere
constexpr double recovery = 1.0 / 40;  // of the full rate, for each call that goes well

}  // namespace

SteadyTime::duration Pace::interval() const {
  return std::chrono::duration_cast<SteadyTime::duration>(std::chrono::duration<double>(1 / rate_));
}

Task<void> Pace::turn() {
  const SteadyTime now = co_await loop_now();
  const SteadyTime mine = std::max(now, next_);
  next_ = std::max(next_, now - interval() * (burst - 1)) + interval();
  if (mine > now) co_await sleep_until(mine);
}

void Pace::went_well() { rate_ = std::min(rate_max_, rate_ + rate_max_ * recovery); }

void Pace::was_throttled(SteadyTime now) {
  next_ = std::max(next_, now + 1s);
  if (now < slowed_ + 1s) return;
  slowed_ = now;
  rate_ = std::max(rate_min, rate_ / 2);
}

}  // namespace martlet::deploy
