#pragma once
#include <sys/types.h>

#include <cstdint>
#include <string>
#include <vector>

namespace bench {

/// A function's process, started as Lambda starts a custom runtime: with little more than the two variables for the API and the function.
/// Failures throw std::runtime_error, which names what was attempted.
class FunctionProcess {
 public:
  /// Starts `command` (program and arguments); `runtime_api` is host:port.
  FunctionProcess(const std::vector<std::string>& command, const std::string& runtime_api);
  FunctionProcess(const FunctionProcess&) = delete;
  FunctionProcess& operator=(const FunctionProcess&) = delete;
  /// Ends the process with SIGTERM (SIGKILL ten seconds later) and waits for it.
  ~FunctionProcess();

  /// User and system time of all threads so far, including ended ones, in nanoseconds.
  std::int64_t cpu_ns() const;
  /// The peak resident memory, in KiB. getrusage would also count the parent's pages before exec.
  long peak_rss_kib() const;
  /// Returns whether the process has exited on its own.
  bool has_exited();

 private:
  pid_t pid_ = -1;
};

}  // namespace bench
