#pragma once
#include <linux/perf_event.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <ctime>

// For tests that the work for a client's input grows in proportion to its size, whatever the client sends.

namespace martlet {

/// A meter for this thread's work: the instructions that it has executed, or its processor time on machines that don't count instructions
/// (most virtual ones).
class WorkMeter {
 public:
  WorkMeter() {
    perf_event_attr wanted{};
    wanted.size = sizeof wanted;
    wanted.type = PERF_TYPE_HARDWARE;
    wanted.config = PERF_COUNT_HW_INSTRUCTIONS;
    wanted.exclude_kernel = 1;
    wanted.exclude_hv = 1;
    counter_ = static_cast<int>(::syscall(SYS_perf_event_open, &wanted, 0, -1, -1, PERF_FLAG_FD_CLOEXEC));
  }
  WorkMeter(const WorkMeter&) = delete;
  WorkMeter& operator=(const WorkMeter&) = delete;
  ~WorkMeter() {
    if (counter_ >= 0) ::close(counter_);
  }

  double read() const {
    std::uint64_t count = 0;
    if (counter_ >= 0 && ::read(counter_, &count, sizeof count) == sizeof count) return static_cast<double>(count);
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e9 + static_cast<double>(time.tv_nsec);
  }

 private:
  int counter_ = -1;
};

/// Returns how many times more work `work(input)` does for an input of 16 times the size: 16 if it is linear, about 22 for n log n, 256 if
/// it is quadratic. The least of several runs, since disturbances only add work.
template <class Input, class Work>
double growth(const Input& small, const Input& large, const Work& work) {
  const WorkMeter meter;
  const auto least = [&](const Input& input, int runs) {
    double least_work = 1e300;
    for (int run = 0; run < runs; ++run) {
      const double begin = meter.read();
      work(input);
      least_work = std::min(least_work, meter.read() - begin);
    }
    return least_work;
  };
  const double of_small = least(small, 20);
  return least(large, 3) / of_small;
}

/// Midway between linear and quadratic: a larger input that exceeds the caches may cost up to twice as much.
inline constexpr double growth_max = 64;

}  // namespace martlet
