#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <martlet/http/response_parser.hpp>

namespace martlet::http {

/// A response with the most common properties: HTTP/1.1, a final status that allows a body, a known length, a connection kept alive.
struct PlainResponse {
  int status = 0;
  std::size_t head_bytes = 0;  ///< including the blank line
  std::uint64_t content_length = 0;
  std::uint64_t body_bytes_left = 0;

  /// Appends the part of the body that `unread` contains; returns its size.
  std::size_t take_body(std::string_view unread, std::string& body) {
    const std::string_view part = unread.substr(0, std::min<std::uint64_t>(unread.size(), body_bytes_left));
    body += part;
    body_bytes_left -= part.size();
    return part.size();
  }
};

/// Reads the head at the beginning of `unread` and passes it to `receiver`. Returns nullopt if it is incomplete or not plain (PlainLines),
/// if it says more about the message or the connection, or if `receiver` refuses it. ResponseParser then reads the head by the whole
/// grammar, and restarts the receiver.
std::optional<PlainResponse> read_plain_response(std::string_view unread, ResponseParser::Receiver& receiver);

}  // namespace martlet::http
