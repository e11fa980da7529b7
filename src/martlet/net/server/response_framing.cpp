#include "response_framing.hpp"

#include <charconv>

#include <martlet/base/text.hpp>
#include <martlet/http/status.hpp>

namespace martlet::net {
namespace {

std::optional<std::size_t> declared_length(const http::Response& response) {
  const std::string* text = response.headers.get("content-length");
  if (!text) return std::nullopt;
  std::size_t length = 0;
  const char* const end = text->data() + text->size();
  const auto [stopped, failed] = std::from_chars(text->data(), end, length);
  if (failed != std::errc() || stopped != end) return std::nullopt;
  return length;
}

bool asks_to_close(const http::Response& response) {
  if (response.headers.fixed()) return false;
  const std::string* connection = response.headers.get("connection");
  return connection && equals_ignoring_case(*connection, "close");
}

// Returns the length of a body; nullopt for a stream, whose length is known only at its end.
std::optional<std::size_t> length_of(const http::Body& body) {
  if (const auto* text = std::get_if<std::string>(&body)) return text->size();
  if (const auto* text = std::get_if<std::string_view>(&body)) return text->size();
  if (std::holds_alternative<std::monostate>(body)) return 0;
  return std::nullopt;
}

}  // namespace

ResponseFraming frame_response(const http::Response& response, bool is_head, bool is_http_1_1, bool keeps_alive) {
  ResponseFraming framing;
  framing.keeps_alive = keeps_alive && !asks_to_close(response);
  if (!http::may_have_body(response.status)) {
    // A 304 to HEAD or GET may have the length that a 200 would have had (RFC 9110, section 8.6); hapi sends it to HEAD.
    if (is_head && response.status == 304) framing.length = declared_length(response);
    return framing;
  }
  framing.length = length_of(response.body);
  const bool is_stream = !framing.length;
  // HEAD has a length without a body; otherwise the size of the body counts rather than a header.
  if (is_stream || (is_head && framing.length == 0)) framing.length = declared_length(response);
  if (is_head) return framing;
  framing.has_body = true;
  framing.is_chunked = is_stream && !framing.length && is_http_1_1;
  framing.ends_with_connection = is_stream && !framing.length && !is_http_1_1;
  framing.keeps_alive = framing.keeps_alive && !framing.ends_with_connection;
  return framing;
}

}  // namespace martlet::net
