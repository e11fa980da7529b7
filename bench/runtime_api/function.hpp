#pragma once
#include <sys/types.h>

#include <cstdint>
#include <string>
#include <vector>

namespace bench {

/// A function's process, started as Lambda starts a custom runtime: with little but the two variables that name API and function.
/// Every failure is a std::runtime_error that says what was tried.
class Function {
 public:
  /// Starts `command` (program and arguments); `runtime_api` is host:port.
  Function(const std::vector<std::string>& command, const std::string& runtime_api);
  Function(const Function&) = delete;
  Function& operator=(const Function&) = delete;
  /// Ends the process with SIGTERM (SIGKILL ten seconds later) and waits for it.
  ~Function();

  /// User and system time of all threads so far, ended ones included, in nanoseconds.
  std::int64_t cpu_ns() const;
  /// The most memory that was ever resident, in KiB. getrusage would count the parent's pages before exec, too.
  long peak_rss_kib() const;
  /// Has it ended by itself?
  bool is_dead();

 private:
  pid_t pid_ = -1;
};

}  // namespace bench
