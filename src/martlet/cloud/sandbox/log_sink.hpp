#pragma once
#include <functional>
#include <string_view>

namespace martlet::cloud {

/// A line of a function's log, without its line break. The views live until the call returns.
struct LogLine {
  enum class Source {
    platform,  ///< START, END, REPORT, timeouts
    function,  ///< what the function wrote to standard output or error; any bytes. A longer line than 256 KiB comes in pieces
  };
  Source source;
  std::string_view stream;  ///< of the environment: `2026/01/31/[$LATEST]0123...`
  std::string_view text;
};

/// Where log lines go. Called on the sandbox's loop.
using LogSink = std::function<void(const LogLine& line)>;

}  // namespace martlet::cloud
