#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace martlet::json {

struct WriteOptions {
  int spaces = 0;       ///< indentation, as JSON.stringify's third argument; 0 for one line
  bool escape = false;  ///< writes `<`, `>`, `&`, U+2028 and U+2029 as \u escapes, so that the text is safe inside HTML
};

/// A writer that appends JSON text to a string, as JSON.stringify writes it: numbers with the fewest digits, NaN and infinity as null,
/// invalid UTF-8 as U+FFFD. 64-bit integers are written with all their digits, though JavaScript readers may round them.
/// Calls are made in document order; commas and colons are added by the writer.
class Writer {
 public:
  explicit Writer(std::string& to, WriteOptions options = {}) : to_(to), options_(options) {}

  void begin_object();
  void end_object();
  void begin_array();
  void end_array();
  void key(std::string_view key);
  /// Writes a key that is already JSON text, with quotes and a colon, and needs no escaping with any options.
  void quoted_key(std::string_view json);
  void string(std::string_view text);
  void int64(std::int64_t number);
  void uint64(std::uint64_t number);
  void number(double number);
  void boolean(bool value);
  void null();
  /// Inserts `json`, which is already JSON text, unchanged.
  void raw(std::string_view json);

 private:
  void begin(char bracket);
  void end(char bracket);
  void before_value();
  void line_break();
  std::string& to_;
  WriteOptions options_;
  std::size_t open_ = 0;  // objects and arrays
  bool is_first_ = true;  // the next value or key is the first in the innermost one
  bool after_key_ = false;
};

}  // namespace martlet::json
