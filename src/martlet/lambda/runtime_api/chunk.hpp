#pragma once
#include <charconv>
#include <cstddef>
#include <string>
#include <string_view>

namespace martlet::lambda {

inline constexpr std::string_view chunk_end = "\r\n";
inline constexpr std::string_view last_chunk = "0\r\n";  ///< trailers follow, then an empty line

/// The line before a chunk's bytes (RFC 9112, section 7.1).
class ChunkHead {
 public:
  explicit ChunkHead(std::size_t bytes) {
    char* const end = std::to_chars(text_, text_ + 2 * sizeof bytes, bytes, 16).ptr;
    end[0] = '\r';
    end[1] = '\n';
    size_ = static_cast<std::size_t>(end - text_) + 2;
  }
  std::string_view text() const { return {text_, size_}; }

 private:
  char text_[2 * sizeof(std::size_t) + 2];
  std::size_t size_;
};

/// Appends `bytes`, which must not be empty, as a chunk.
inline void append_chunk(std::string& to, std::string_view bytes) {
  to += ChunkHead(bytes.size()).text();
  to += bytes;
  to += chunk_end;
}

}  // namespace martlet::lambda
