#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/lambda/runtime_api/runtime_response.hpp>

namespace martlet::lambda {

/// Returns the member that stores the header `name`; nullptr for a header that isn't used.
std::string RuntimeResponse::* place_of(std::string_view name);

/// A kind of response head of the Runtime API: a status line, and certain names in a certain order. The Runtime API always writes its
/// heads in the same way, so after a comparison with the last one only values are left to read.
class KnownHead {
 public:
  struct Read {
    std::size_t head_bytes;
    std::uint64_t content_length;
  };

  /// Returns the kind of `head`, which has been read, if it is the head of a final HTTP/1.1 response, plain (http::PlainLines), with a
  /// length and no other framing or connection headers; otherwise nullopt.
  static std::optional<KnownHead> learn(std::string_view head, int status);

  bool matches(std::string_view bytes) const { return bytes.starts_with(status_line_); }
  /// Reads the head at the beginning of `bytes` into `to`, if it is complete and of this kind. Otherwise returns nullopt: the head may
  /// still be valid, and `to` may be partly filled.
  std::optional<Read> read(std::string_view bytes, RuntimeResponse& to) const;

 private:
  struct Line {
    std::string beginning;                           // the name, the colon and the space after it
    std::string RuntimeResponse::* place = nullptr;  // nullptr if the line's value isn't stored
    bool is_length = false;
  };
  std::string status_line_;
  int status_ = 0;
  std::vector<Line> lines_;
};

}  // namespace martlet::lambda
