#pragma once
#include <cstddef>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/base/result.hpp>

namespace martlet::deploy {

/// One thing that is wrong with a file, and its line.
struct FileProblem {
  Error error;            ///< with file, line and column; `next` says what to write
  std::string line;       ///< at most some 100 characters of it around the column, without control characters; "" where there is none
  std::size_t caret = 0;  ///< how many characters of `line` are before the place
};

using FileProblems = std::vector<FileProblem>;

/// Each as `file:line:column: what`, the line, and a caret with what to do.
std::string to_text(const FileProblems& problems);

/// Collects what is wrong with one text.
class ProblemSink {
 public:
  static constexpr std::size_t problems_max = 100;

  /// Both must outlive it.
  ProblemSink(std::string_view text, std::string file);

  /// Something wrong at an offset of the text.
  void add(std::size_t offset, std::string what, std::string next = {}, Code code = Code::malformed);
  /// What a reader found, which says line and column itself.
  void add(Error error);
  Where where(std::size_t offset) const;

  bool is_empty() const { return problems_.empty(); }
  /// In the order of the text. Beyond `problems_max` the last one says how many more there are.
  FileProblems take();

 private:
  std::string_view text_;
  std::string file_;
  std::vector<std::size_t> lines_;  // where each begins
  FileProblems problems_;
  std::size_t left_out_ = 0;
};

/// A text of a file in a message: in quotes, cut after 60 bytes, control characters as `?`.
std::string quoted(std::string_view text);

template <class T>
using FileResult = std::expected<T, FileProblems>;

}  // namespace martlet::deploy
