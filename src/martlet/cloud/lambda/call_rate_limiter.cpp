#include "call_rate_limiter.hpp"

#include <algorithm>
#include <chrono>

namespace martlet::cloud::lambda {

bool CallRateLimiter::admit(const std::string& account, WallTime now) {
  if (per_second_max_ <= 0) return true;
  const double burst = std::max(per_second_max_, 1.0);
  Budget& budget = budgets_.try_emplace(account, Budget{burst, now}).first->second;
  const double seconds = std::max(0.0, std::chrono::duration<double>(now - budget.at).count());
  budget = {std::min(burst, budget.calls + seconds * per_second_max_), now};
  if (budget.calls < 1) return false;
  budget.calls -= 1;
  return true;
}

}  // namespace martlet::cloud::lambda
