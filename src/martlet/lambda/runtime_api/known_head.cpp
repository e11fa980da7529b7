#include "known_head.hpp"

#include <algorithm>

#include <martlet/base/text.hpp>
#include <martlet/http/header_lines_fast_path.hpp>
#include <martlet/http/status.hpp>

namespace martlet::lambda {

std::string RuntimeResponse::* place_of(std::string_view name) {
  constexpr std::string_view prefix = "Lambda-Runtime-";
  if (name.size() <= prefix.size() || !equals_ignoring_case(name.substr(0, prefix.size()), prefix)) return nullptr;
  name.remove_prefix(prefix.size());
  if (equals_ignoring_case(name, "Aws-Request-Id")) return &RuntimeResponse::request_id;
  if (equals_ignoring_case(name, "Deadline-Ms")) return &RuntimeResponse::deadline_ms;
  if (equals_ignoring_case(name, "Invoked-Function-Arn")) return &RuntimeResponse::function_arn;
  if (equals_ignoring_case(name, "Trace-Id")) return &RuntimeResponse::trace_id;
  if (equals_ignoring_case(name, "Client-Context")) return &RuntimeResponse::client_context;
  if (equals_ignoring_case(name, "Cognito-Identity")) return &RuntimeResponse::cognito_identity;
  if (equals_ignoring_case(name, "Tenant-Id") || equals_ignoring_case(name, "Aws-Tenant-Id")) return &RuntimeResponse::tenant_id;
  if (equals_ignoring_case(name, "Invocation-Id")) return &RuntimeResponse::invocation_id;
  return nullptr;
}

std::optional<KnownHead> KnownHead::learn(std::string_view head, int status) {
  if (!head.starts_with("HTTP/1.1 ") || status < 200 || !http::may_have_body(status)) return std::nullopt;
  http::PlainLines lines(head);
  KnownHead known;
  known.status_ = status;
  if (!lines.line()) return std::nullopt;
  known.status_line_ = head.substr(0, lines.taken());
  http::PlainFraming framing;
  std::string_view name;
  std::string_view value;
  while (lines.next(name, value) == http::PlainLines::Line::field) {
    Line line = {std::string(name) + ": ", place_of(name), equals_ignoring_case(name, "content-length")};
    const auto is_kept_twice = [&](const Line& other) { return line.place && other.place == line.place; };
    if (equals_ignoring_case(name, "connection") || !framing.take(name, value)) return std::nullopt;
    if (std::any_of(known.lines_.begin(), known.lines_.end(), is_kept_twice)) return std::nullopt;
    known.lines_.push_back(std::move(line));
  }
  if (lines.taken() != head.size() || !framing.length()) return std::nullopt;
  return known;
}

std::optional<KnownHead::Read> KnownHead::read(std::string_view bytes, RuntimeResponse& to) const {
  http::PlainLines lines(bytes);
  http::PlainFraming framing;
  if (!lines.take(status_line_)) return std::nullopt;
  for (const Line& line : lines_) {
    if (!lines.take(line.beginning)) return std::nullopt;
    const std::optional<std::string_view> value = lines.value();
    if (!value) return std::nullopt;
    if (line.place) to.*line.place = *value;
    if (line.is_length && !framing.take_length(*value)) return std::nullopt;
  }
  if (!lines.take("\r\n")) return std::nullopt;
  to.status = status_;
  return Read{lines.taken(), *framing.length()};
}

}  // namespace martlet::lambda
