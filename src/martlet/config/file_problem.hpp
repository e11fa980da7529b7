#pragma once
#include <cstddef>
#include <expected>
#include <string>
#include <vector>

#include <martlet/base/result.hpp>

namespace martlet {

/// A problem in a file, and its line.
struct FileProblem {
  Error error;            ///< with file, line and column; `next` says what to write
  std::string line;       ///< at most about 130 bytes around the column, without control characters; "" if there is none
  std::size_t caret = 0;  ///< how many characters of `line` are before the place
};

using FileProblems = std::vector<FileProblem>;

/// Each as `file:line:column: what`, the line, and a caret with what to do. Shows the file's contents: not for files that may hold secrets.
std::string to_text(const FileProblems& problems);

template <class T>
using FileResult = std::expected<T, FileProblems>;

}  // namespace martlet
