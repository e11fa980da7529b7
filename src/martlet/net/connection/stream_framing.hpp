#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace martlet::net {

/// Puts the parts of a stream into the form that the message's head has announced (RFC 9112, section 7.1).
class StreamFraming {
 public:
  StreamFraming(bool is_chunked, std::optional<std::size_t> length) : is_chunked_(is_chunked), left_(length) {}

  /// The next part, or nullopt for the end; its bytes may be added to. Then before() and bytes() are what has to be sent.
  /// Throws std::length_error when parts and announced length contradict each other.
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
