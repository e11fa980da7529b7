#include "response_head_fast_path.hpp"

#include <algorithm>

#include <martlet/base/text.hpp>
#include <martlet/http/header_lines_fast_path.hpp>
#include <martlet/http/status.hpp>

namespace martlet::http {
namespace {

// Returns the status if it is final and allows a body; 0 otherwise.
int plain_status(std::string_view digits) {
  if (digits.size() != 3 || !std::all_of(digits.begin(), digits.end(), is_ascii_digit)) return 0;
  const int status = (digits[0] - '0') * 100 + (digits[1] - '0') * 10 + (digits[2] - '0');
  return status >= 200 && may_have_body(status) ? status : 0;
}

}  // namespace

std::optional<PlainResponse> read_plain_response(std::string_view unread, ResponseParser::Receiver& receiver) {
  using Line = PlainLines::Line;
  PlainLines lines(unread);
  PlainResponse response;
  if (!lines.take("HTTP/1.1 ")) return std::nullopt;
  response.status = plain_status(lines.word());
  const std::optional<std::string_view> reason = lines.line();
  if (response.status == 0 || !reason) return std::nullopt;
  receiver.start(response.status, *reason);
  PlainFraming framing;
  std::string_view name;
  std::string_view value;
  Line line = lines.next(name, value);
  for (; line == Line::field; line = lines.next(name, value)) {
    if (!framing.take(name, value) || !receiver.add_header(name, value)) return std::nullopt;
  }
  if (line != Line::blank || !framing.length()) return std::nullopt;
  response.head_bytes = lines.taken();
  response.content_length = response.body_bytes_left = *framing.length();
  return response;
}

}  // namespace martlet::http
