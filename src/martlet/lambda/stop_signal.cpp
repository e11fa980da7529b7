#include "stop_signal.hpp"

#include <atomic>

namespace martlet::lambda {
namespace {

// A signal handler has no argument for user data, so what it interrupts is global.
std::atomic<RuntimeClient*> interrupted_by_signal = nullptr;

void on_terminate(int) {
  if (RuntimeClient* client = interrupted_by_signal) client->interrupt();
}

}  // namespace

StopSignal::StopSignal(RuntimeClient& client) {
  interrupted_by_signal = &client;
  struct sigaction action{};
  action.sa_handler = on_terminate;
  action.sa_flags = SA_RESTART;  // so that the signal doesn't interrupt a handler's system calls
  ::sigaction(SIGTERM, &action, &terminate_before_);
  action.sa_handler = SIG_IGN;
  ::sigaction(SIGPIPE, &action, &pipe_before_);
}

StopSignal::~StopSignal() {
  ::sigaction(SIGTERM, &terminate_before_, nullptr);
  ::sigaction(SIGPIPE, &pipe_before_, nullptr);
  interrupted_by_signal = nullptr;
}

}  // namespace martlet::lambda
