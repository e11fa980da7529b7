#pragma once
#include <functional>
#include <string_view>

namespace martlet::cloud {

/// A line of a function's log, without its line break. The views are valid until the call returns.
struct LogLine {
  enum class Source {
    platform,  ///< written by Lambda: START, END, REPORT, timeouts
    function,  ///< written by the function to standard output or error; any bytes; lines longer than 256 KiB are split
  };
  Source source;
  std::string_view stream;  ///< the environment's log stream: `2026/01/31/[$LATEST]0123...`
  std::string_view text;
};

/// Receives log lines. Called on the sandbox's loop.
using LogSink = std::function<void(const LogLine& line)>;

}  // namespace martlet::cloud
