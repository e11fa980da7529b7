#pragma once
#include <algorithm>
#include <chrono>
#include <utility>

namespace martlet::cli {

/// The time between two requests of a subcommand that polls: short while something changes, then longer, to stay within AWS's limits.
class PollingBackoff {
 public:
  void reset() { next_ = min; }
  std::chrono::milliseconds next() { return std::exchange(next_, std::min(next_ * 3 / 2, max)); }

 private:
  static constexpr std::chrono::milliseconds min{250};
  static constexpr std::chrono::milliseconds max{3'000};
  std::chrono::milliseconds next_ = min;
};

/// How long AWS may be unreachable or unavailable before such a subcommand ends.
inline constexpr std::chrono::minutes outage_max{2};

}  // namespace martlet::cli
