#pragma once
#include <cstddef>
#include <expected>
#include <string>
#include <vector>

#include <martlet/base/result.hpp>

namespace martlet {

/// A problem in a file, and the line that has it.
struct FileProblem {
  Error error;            ///< with file, line and column; `next` says what to write instead
  std::string line;       ///< about 130 bytes at most around the column, without control characters; "" if there is none
  std::size_t caret = 0;  ///< the number of characters of `line` before the column
};

using FileProblems = std::vector<FileProblem>;

/// Formats each problem as `file:line:column: what`, the line, and a caret with what to do. Shows lines of the file, so it must not be used
/// for files that may contain secrets.
std::string to_text(const FileProblems& problems);

template <class T>
using FileResult = std::expected<T, FileProblems>;

}  // namespace martlet
