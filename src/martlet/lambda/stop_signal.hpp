#pragma once
#include <csignal>

#include "runtime_client.hpp"

namespace martlet::lambda {

/// While this object lives, SIGTERM interrupts `client` instead of ending the process, and SIGPIPE is ignored. Only one may exist.
class StopSignal {
 public:
  explicit StopSignal(RuntimeClient& client);
  StopSignal(const StopSignal&) = delete;
  ~StopSignal();

 private:
  struct sigaction terminate_before_{};
  struct sigaction pipe_before_{};
};

}  // namespace martlet::lambda
