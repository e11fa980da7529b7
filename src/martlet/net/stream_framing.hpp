#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "response_head.hpp"

namespace martlet::net {

/// Puts the parts of a stream into the form that the response's head has announced (RFC 9112, section 7.1).
class StreamFraming {
 public:
  explicit StreamFraming(const ResponsePlan& plan) : is_chunked_(plan.is_chunked), left_(plan.length) {}

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
