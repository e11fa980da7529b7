#pragma once
#include <ctime>

#include <algorithm>
#include <cstddef>

namespace martlet::testing {

/// The processor time of this thread: what others do on the machine doesn't count.
inline double thread_seconds() {
  timespec time{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

/// How many times more work `work(input)` is for an input of four times the size: 4 where work is linear, some 5 for n log n, 16 where it
/// grows with the square. The least of several runs, since only disturbances make one longer.
template <class Input, class Work>
double growth(const Input& small, const Input& large, const Work& work) {
  const auto least = [&](const Input& input) {
    double seconds = 1e9;
    for (int run = 0; run < 3; ++run) {
      const double begin = thread_seconds();
      work(input);
      seconds = std::min(seconds, thread_seconds() - begin);
    }
    return seconds;
  };
  const double of_small = least(small);
  return least(large) / of_small;
}

/// Between n log n and the square, with a margin for caches that the larger input doesn't fit.
inline constexpr double growth_max = 9;

}  // namespace martlet::testing
