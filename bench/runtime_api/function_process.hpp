#pragma once
#include <sys/types.h>

#include <cstdint>
#include <string>
#include <vector>

namespace bench {

/// A function's process, started as Lambda starts a custom runtime: with little more than the two variables for the API and the function.
/// Failures throw std::runtime_error, which names what was attempted.
class Function {
 public:
  /// Starts `command` (program and arguments); `runtime_api` is host:port.
  Function(const std::vector<std::string>& command, const std::string& runtime_api);
  Function(const Function&) = delete;
  Function& operator=(const Function&) = delete;
  /// Ends the process with SIGTERM (SIGKILL ten seconds later) and waits for it.
  ~Function();

  /// User and system time of all threads so far, including ended ones, in nanoseconds.
  std::int64_t cpu_ns() const;
  /// The peak resident memory, in KiB. getrusage would also count the parent's pages before exec.
  long peak_rss_kib() const;
  /// Has the process ended on its own?
  bool is_dead();

 private:
  pid_t pid_ = -1;
};

}  // namespace bench
