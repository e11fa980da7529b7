#pragma once
#include <string>
#include <string_view>

#include <martlet/cloud/sandbox/invoke_result.hpp>

namespace martlet::cloud {

/// A buffer that holds the end of a log.
class LogTail {
 public:
  void clear() { text_.clear(); }
  void add(std::string_view line) {
    text_.append(line);
    text_ += '\n';
    if (text_.size() > 4 * log_tail_bytes_max) cut();  // rarely, not for each line
  }
  /// Returns the end of the log, at most log_tail_bytes_max bytes.
  const std::string& text() {
    cut();
    return text_;
  }

 private:
  void cut() {
    if (text_.size() > log_tail_bytes_max) text_.erase(0, text_.size() - log_tail_bytes_max);
  }
  std::string text_;
};

}  // namespace martlet::cloud
