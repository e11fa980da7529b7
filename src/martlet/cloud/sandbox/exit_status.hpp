#pragma once
#include <string>

namespace martlet::cloud {

/// How a process ended.
struct ExitStatus {
  int status = 0;  ///< the argument of exit(), if `signal` is 0
  int signal = 0;  ///< the signal that ended the process; 0 if it exited

  bool is_clean() const { return status == 0 && signal == 0; }
  /// Returns Lambda's description of the end, such as "exit status 1" or "signal: killed".
  std::string to_text() const;
};

}  // namespace martlet::cloud
