#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/lambda/runtime_api/runtime_response.hpp>

namespace martlet::lambda {

/// Where the header `name` is kept; nullptr for one that means nothing here.
std::string RuntimeResponse::* place_of(std::string_view name);

/// The head of a response, as one of the Runtime API's kinds of heads: the same status line, and the same names in the same order. The
/// Runtime API writes its heads in the same way again and again, so that after a comparison with the last one only values are left to
/// read.
class FamiliarHead {
 public:
  struct Read {
    std::size_t head_bytes;
    std::uint64_t content_length;
  };

  /// Learns from a head that has been read: a final one of HTTP/1.1, plain (http::PlainLines), with a length, and nothing else that says
  /// how long the response or its connection lasts. nullopt for any other.
  static std::optional<FamiliarHead> learn(std::string_view head, int status);

  bool begins(std::string_view bytes) const { return bytes.starts_with(status_line_); }
  /// Reads the head that `bytes` begin with, if it is of this kind and has come whole, into `to`. Otherwise nullopt: it may still be valid,
  /// and some of `to` may be filled.
  std::optional<Read> read(std::string_view bytes, RuntimeResponse& to) const;

 private:
  struct Line {
    std::string beginning;                           // the name, the colon and the space after it
    std::string RuntimeResponse::* place = nullptr;  // nullptr: what the line says isn't kept
    bool is_length = false;
  };
  std::string status_line_;
  int status_ = 0;
  std::vector<Line> lines_;
};

}  // namespace martlet::lambda
