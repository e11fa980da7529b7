#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/base/result.hpp>

namespace martlet {

/// A text written by a person, indexed for messages about it: lines, columns, and the text around a place.
class SourceText {
 public:
  /// `file` is its name in messages. `text` must outlive this object.
  SourceText(std::string_view text, std::string file);

  /// Returns the file, line and column of a byte. For the text's size, returns the place after its end.
  Where where(std::size_t offset) const;
  /// Returns the byte at a line and column, or the nearest byte if the text has no such place.
  std::size_t offset_of(const Where& where) const;

  struct Excerpt {
    std::string line;       ///< about 130 bytes at most around the place, without indentation or control characters
    std::size_t caret = 0;  ///< the number of characters of `line` before the place
  };
  Excerpt excerpt(std::size_t offset) const;

  std::string_view text() const { return text_; }
  const std::string& file() const { return file_; }

 private:
  std::string_view text_;
  std::string file_;
  std::vector<std::size_t> lines_;  // where each line begins
};

}  // namespace martlet
