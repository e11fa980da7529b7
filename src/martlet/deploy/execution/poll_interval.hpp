#pragma once
#include <algorithm>
#include <chrono>

namespace martlet::deploy {

/// The delays between reads of a function that is changing. GetFunction has a separate rate limit.
constexpr std::chrono::milliseconds poll_first{300};
constexpr std::chrono::milliseconds poll_max{5000};
inline std::chrono::milliseconds next_poll(std::chrono::milliseconds last) {
  return std::min<std::chrono::milliseconds>(last * 3 / 2, poll_max);
}

}  // namespace martlet::deploy
