#include "exit_status.hpp"

#include <array>
#include <csignal>
#include <string_view>
#include <utility>

namespace martlet::cloud {
namespace {

// Lambda's supervisor is a Go program, so signals have the names of Go's syscall.Signal.
constexpr std::array<std::pair<int, std::string_view>, 15> signal_names = {{{SIGHUP, "hangup"},
                                                                            {SIGINT, "interrupt"},
                                                                            {SIGQUIT, "quit"},
                                                                            {SIGILL, "illegal instruction"},
                                                                            {SIGTRAP, "trace/breakpoint trap"},
                                                                            {SIGABRT, "aborted"},
                                                                            {SIGBUS, "bus error"},
                                                                            {SIGFPE, "floating point exception"},
                                                                            {SIGKILL, "killed"},
                                                                            {SIGUSR1, "user defined signal 1"},
                                                                            {SIGSEGV, "segmentation fault"},
                                                                            {SIGUSR2, "user defined signal 2"},
                                                                            {SIGPIPE, "broken pipe"},
                                                                            {SIGALRM, "alarm clock"},
                                                                            {SIGTERM, "terminated"}}};

}  // namespace

std::string ExitStatus::to_text() const {
  if (signal == 0) return "exit status " + std::to_string(status);
  for (const auto& [number, name] : signal_names) {
    if (number == signal) return "signal: " + std::string(name);
  }
  return "signal: signal " + std::to_string(signal);
}

}  // namespace martlet::cloud
