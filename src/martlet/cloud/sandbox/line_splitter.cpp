#include "line_splitter.hpp"

#include <algorithm>

namespace martlet::cloud {

void LineSplitter::add(std::string_view bytes) {
  while (!bytes.empty()) {
    const std::size_t end = bytes.find('\n');
    if (end == std::string_view::npos) return add_piece(bytes);
    if (begun_.empty() && end <= line_bytes_max) {
      on_line_(bytes.substr(0, end));
    } else {
      add_piece(bytes.substr(0, end));
      flush();
    }
    bytes.remove_prefix(end + 1);
  }
}

void LineSplitter::add_piece(std::string_view piece) {
  while (!piece.empty()) {
    const std::size_t size = std::min(piece.size(), line_bytes_max - begun_.size());
    begun_ += piece.substr(0, size);
    piece.remove_prefix(size);
    if (begun_.size() == line_bytes_max) flush();
  }
}

void LineSplitter::flush() {
  if (begun_.empty()) return;
  on_line_(begun_);
  begun_.clear();
}

}  // namespace martlet::cloud
