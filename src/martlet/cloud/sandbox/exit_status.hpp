#pragma once
#include <string>

namespace martlet::cloud {

/// How a process ended.
struct ExitStatus {
  int status = 0;  ///< what it gave to exit(), where `signal` is 0
  int signal = 0;  ///< that ended it; 0: it ended by itself

  bool is_clean() const { return status == 0 && signal == 0; }
  /// "exit status 1" or "signal: killed", in the words of Lambda.
  std::string to_text() const;
};

}  // namespace martlet::cloud
