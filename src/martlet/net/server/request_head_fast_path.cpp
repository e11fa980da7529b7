#include "request_head_fast_path.hpp"

#include <utility>

#include <martlet/base/text.hpp>
#include <martlet/http/header_lines_fast_path.hpp>

namespace martlet::net {
namespace {

// Returns whether the header is possible in a plain request. `has_host`: the request has a Host header.
bool is_plain(std::string_view name, std::string_view value, http::PlainFraming& framing, bool& has_host) {
  if (equals_ignoring_case(name, "host")) return !std::exchange(has_host, true);
  return framing.take(name, value) && !equals_ignoring_case(name, "expect");
}

}  // namespace

std::optional<PlainHead> read_plain_head(std::string_view unread, http::Request& request) {
  using Line = http::PlainLines::Line;
  http::PlainLines lines(unread);
  request.method = lines.word();
  if (!http::is_token(request.method)) return std::nullopt;
  request.target = lines.word();
  if (request.target.empty() || !lines.take("HTTP/1.1\r\n")) return std::nullopt;
  http::PlainFraming framing;
  bool has_host = false;
  std::string_view name;
  std::string_view value;
  Line line = lines.next(name, value);
  for (; line == Line::field; line = lines.next(name, value)) {
    if (!is_plain(name, value, framing, has_host)) return std::nullopt;
    request.headers.add(name, value);
  }
  if (line != Line::blank || !has_host) return std::nullopt;
  return PlainHead{lines.taken(), framing.length().value_or(0)};
}

}  // namespace martlet::net
