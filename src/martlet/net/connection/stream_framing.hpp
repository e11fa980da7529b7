#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace martlet::net {

/// The framing of a stream's parts that the message's head announces (RFC 9112, section 7.1).
class StreamFraming {
 public:
  StreamFraming(bool is_chunked, std::optional<std::size_t> length) : is_chunked_(is_chunked), left_(length) {}

  /// Frames the next part (nullopt for the end), and may append to its bytes. The caller then sends before() and bytes(). Throws
  /// std::length_error if parts and announced length contradict each other.
  void frame(std::optional<std::string>& part);
  std::string_view before() const { return before_; }
  std::string_view bytes() const { return bytes_; }

 private:
  void count(const std::optional<std::string>& part);
  bool is_chunked_;
  std::optional<std::size_t> left_;
  std::string before_;
  std::string_view bytes_;
};

}  // namespace martlet::net
