#include "response_head.hpp"

#include <charconv>
#include <cstring>

#include <martlet/base/text.hpp>
#include <martlet/http/fixed_headers.hpp>
#include <martlet/http/status.hpp>

namespace martlet::net {
namespace {

// A writer into memory that is known to be large enough.
class Pen {
 public:
  explicit Pen(char* to) : to_(to) {}
  void put(std::string_view text) {
    std::memcpy(to_, text.data(), text.size());
    to_ += text.size();
  }
  void put_number(std::size_t number) { to_ = std::to_chars(to_, to_ + digits_max, number).ptr; }
  void put_field(std::string_view name, std::string_view value) {
    put(name);
    put(": ");
    put(value);
    put("\r\n");
  }
  const char* end() const { return to_; }

  static constexpr std::size_t digits_max = 20;

 private:
  char* to_;
};

// The headers that define where a message ends belong to the connection; a handler's could only contradict it.
bool is_framing(std::string_view name) {
  return equals_ignoring_case(name, "connection") || equals_ignoring_case(name, "keep-alive") ||
         equals_ignoring_case(name, "content-length") || equals_ignoring_case(name, "transfer-encoding");
}

std::string_view reason_of(const http::Response& response) {
  return response.reason.empty() ? http::reason_phrase(response.status) : std::string_view(response.reason);
}

void put_status_line(Pen& pen, const http::Response& response) {
  if (response.status == 200 && response.reason.empty()) return pen.put("HTTP/1.1 200 OK\r\n");
  pen.put("HTTP/1.1 ");
  pen.put_number(static_cast<std::size_t>(response.status));
  pen.put(" ");
  pen.put(reason_of(response));
  pen.put("\r\n");
}

void put_plan(Pen& pen, const ResponsePlan& plan) {
  if (plan.length) {
    pen.put("content-length: ");
    pen.put_number(*plan.length);
    pen.put("\r\n");
  }
  if (plan.is_chunked) pen.put("transfer-encoding: chunked\r\n");
  plan.keeps_alive ? pen.put("connection: keep-alive\r\n\r\n") : pen.put("connection: close\r\n\r\n");
}

// Returns the largest size of a response's own headers as lines; nullopt if one of them can't be sent.
std::optional<std::size_t> bytes_of(const http::Headers& headers) {
  if (const http::FixedHeaders* fixed = headers.fixed()) return fixed->lines().size();
  std::size_t bytes = 0;
  for (const http::Headers::Field& field : headers) {
    if (!http::is_token(field.name) || !http::is_field_value(field.value)) return std::nullopt;
    bytes += field.name.size() + field.value.size() + 4;
  }
  return bytes;
}

// Writes the headers. Returns true if `date` is among them.
bool put_headers(Pen& pen, const http::Headers& headers) {
  if (const http::FixedHeaders* fixed = headers.fixed()) {
    pen.put(fixed->lines());
    return false;
  }
  bool has_date = false;
  for (const http::Headers::Field& field : headers) {
    if (is_framing(field.name)) continue;
    has_date = has_date || equals_ignoring_case(field.name, "date");
    pen.put_field(field.name, field.value);
  }
  return has_date;
}

bool is_status(int status) { return status >= 200 && status <= 999; }

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

ResponsePlan plan_response(const http::Response& response, bool is_head, bool is_http_1_1, bool keeps_alive) {
  ResponsePlan plan;
  plan.keeps_alive = keeps_alive && !asks_to_close(response);
  if (!http::may_have_body(response.status)) {
    // A 304 to HEAD or GET may have the length that a 200 would have had (RFC 9110, section 8.6); hapi sends it to HEAD.
    if (is_head && response.status == 304) plan.length = declared_length(response);
    return plan;
  }
  plan.length = length_of(response.body);
  const bool is_stream = !plan.length;
  // HEAD has a length without a body; otherwise the size of the body counts rather than a header.
  if (is_stream || (is_head && plan.length == 0)) plan.length = declared_length(response);
  if (is_head) return plan;
  plan.has_body = true;
  plan.is_chunked = is_stream && !plan.length && is_http_1_1;
  plan.ends_with_connection = is_stream && !plan.length && !is_http_1_1;
  plan.keeps_alive = plan.keeps_alive && !plan.ends_with_connection;
  return plan;
}

bool append_response_head(std::string& out, const http::Response& response, const ResponsePlan& plan, std::string_view date) {
  if (!is_status(response.status) || !http::is_field_value(response.reason)) return false;
  const std::optional<std::size_t> header_bytes = bytes_of(response.headers);
  if (!header_bytes) return false;
  constexpr std::size_t other_bytes_max = 160;  // status line without reason, names of added headers, length, connection
  const std::size_t before = out.size();
  const std::size_t bytes_max = before + reason_of(response).size() + *header_bytes + date.size() + other_bytes_max;
  out.resize_and_overwrite(bytes_max, [&](char* bytes, std::size_t) {
    Pen pen(bytes + before);
    put_status_line(pen, response);
    const bool has_date = put_headers(pen, response.headers);
    if (!has_date) pen.put_field("date", date);
    put_plan(pen, plan);
    return static_cast<std::size_t>(pen.end() - bytes);
  });
  return true;
}

}  // namespace martlet::net
