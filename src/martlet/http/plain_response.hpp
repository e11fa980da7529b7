#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <martlet/http/response_parser.hpp>

namespace martlet::http {

/// A response that has nothing unusual about it: HTTP/1.1, a final status that may have a body, and its length; kept alive.
struct PlainResponse {
  int status = 0;
  std::size_t head_bytes = 0;  ///< with the blank line
  std::uint64_t content_length = 0;
  std::uint64_t body_bytes_left = 0;

  /// Appends what `unread` has of the body; returns how much that is.
  std::size_t take_body(std::string_view unread, std::string& body) {
    const std::string_view part = unread.substr(0, std::min<std::uint64_t>(unread.size(), body_bytes_left));
    body += part;
    body_bytes_left -= part.size();
    return part.size();
  }
};

/// Reads the head that `unread` begins with, and gives it to `receiver`. nullopt where it hasn't come whole or isn't plain (PlainLines),
/// where it says more about the message or the connection than that, and where `receiver` refuses it: then ResponseParser reads
/// it by the whole grammar, and starts the receiver anew.
std::optional<PlainResponse> read_plain_response(std::string_view unread, ResponseParser::Receiver& receiver);

}  // namespace martlet::http
