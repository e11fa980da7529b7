#pragma once
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace martlet::cloud {

/// A splitter that turns the bytes written by a process into lines.
class LineSplitter {
 public:
  /// CloudWatch's limit for an event. Longer lines are split.
  static constexpr std::size_t line_bytes_max = 256 * 1024;

  /// `on_line` is called with each line, without its line break.
  explicit LineSplitter(std::function<void(std::string_view line)> on_line) : on_line_(std::move(on_line)) {}

  void add(std::string_view bytes);
  /// Ends the current line, if any.
  void flush();

 private:
  void add_piece(std::string_view piece);
  std::function<void(std::string_view)> on_line_;
  std::string begun_;
};

}  // namespace martlet::cloud
