#pragma once
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace martlet::cloud {

/// Makes lines of the bytes that a process writes.
class LineSplitter {
 public:
  /// CloudWatch's limit for an event: a longer line comes in pieces.
  static constexpr std::size_t line_bytes_max = 256 * 1024;

  /// `on_line` gets each line without its line break.
  explicit LineSplitter(std::function<void(std::string_view line)> on_line) : on_line_(std::move(on_line)) {}

  void add(std::string_view bytes);
  /// What came after the last line break is a line, too.
  void flush();

 private:
  void add_piece(std::string_view piece);
  std::function<void(std::string_view)> on_line_;
  std::string begun_;
};

}  // namespace martlet::cloud
