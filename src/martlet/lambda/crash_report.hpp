#pragma once
#include <array>
#include <csignal>
#include <exception>
#include <string_view>

namespace martlet::lambda {

/// While this object lives, a crash (SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, std::terminate) writes one JSON line to standard error
/// before the signal ends the process: request id, signal, build id, and the addresses of the calls in the program file, wherever it
/// was loaded. Only one may exist at a time. Everything is prepared, so nothing is allocated or loaded during the crash.
class CrashReport {
 public:
  CrashReport();
  CrashReport(const CrashReport&) = delete;
  ~CrashReport();

  /// Sets the request id of the invocation that later crashes belong to; "" if there is none. Only the first 128 bytes are used.
  void set_request_id(std::string_view request_id);

 private:
  static constexpr std::size_t signal_count = 5;
  std::array<struct sigaction, signal_count> before_{};
  stack_t stack_before_{};
  std::terminate_handler terminate_before_ = nullptr;
};

}  // namespace martlet::lambda
