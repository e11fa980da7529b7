#pragma once
#include <array>
#include <csignal>
#include <exception>
#include <string_view>

namespace martlet::lambda {

/// While it lives, a crash (SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, std::terminate) writes one JSON line to standard error
/// before the process dies by that signal: request id, signal, build id, and the addresses of the calls as the program file
/// has them, wherever it was loaded. One at a time. Everything is prepared: nothing is allocated or loaded in the crash.
class CrashReport {
 public:
  CrashReport();
  CrashReport(const CrashReport&) = delete;
  ~CrashReport();

  /// The invocation that a crash from now on belongs to; "" if there is no invocation. At most 128 bytes count.
  void set_request_id(std::string_view request_id);

 private:
  static constexpr std::size_t signal_count = 5;
  std::array<struct sigaction, signal_count> before_{};
  stack_t stack_before_{};
  std::terminate_handler terminate_before_ = nullptr;
};

}  // namespace martlet::lambda
