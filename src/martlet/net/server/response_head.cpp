#include "response_head.hpp"

#include <charconv>
#include <cstring>

#include <martlet/base/text.hpp>
#include <martlet/http/fixed_headers.hpp>
#include <martlet/http/status.hpp>

namespace martlet::net {
namespace {

void append_number(std::string& out, std::size_t number) {
  char digits[20];
  const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
  out.append(digits, end);
}

void append_field(std::string& out, std::string_view name, std::string_view value) {
  const std::size_t before = out.size();
  const std::size_t size = before + name.size() + value.size() + 4;
  out.resize_and_overwrite(size, [&](char* bytes, std::size_t) {  // g++ 12 passes the capacity where it should pass the size
    char* to = bytes + before;
    const auto put = [&to](std::string_view text) {
      std::memcpy(to, text.data(), text.size());
      to += text.size();
    };
    put(name);
    put(": ");
    put(value);
    put("\r\n");
    return size;
  });
}

// The headers that say where a message ends belong to the connection; what a handler wrote there could only contradict it.
bool is_framing(std::string_view name) {
  return equals_ignoring_case(name, "connection") || equals_ignoring_case(name, "keep-alive") ||
         equals_ignoring_case(name, "content-length") || equals_ignoring_case(name, "transfer-encoding");
}

void append_status_line(std::string& out, const http::Response& response) {
  if (response.status == 200 && response.reason.empty()) {
    out += "HTTP/1.1 200 OK\r\n";
    return;
  }
  out += "HTTP/1.1 ";
  append_number(out, static_cast<std::size_t>(response.status));
  out += ' ';
  out += response.reason.empty() ? http::reason_phrase(response.status) : std::string_view(response.reason);
  out += "\r\n";
}

void append_plan(std::string& out, const ResponsePlan& plan) {
  if (plan.length) {
    out += "content-length: ";
    append_number(out, *plan.length);
    out += "\r\n";
  }
  if (plan.is_chunked) out += "transfer-encoding: chunked\r\n";
  out += plan.keeps_alive ? "connection: keep-alive\r\n\r\n" : "connection: close\r\n\r\n";
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

// nullopt for a stream: only its end shows it.
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
    // A 304 to HEAD or GET may have the length that a 200 would have had (RFC 9110, section 8.6); hapi's do so to HEAD.
    if (is_head && response.status == 304) plan.length = declared_length(response);
    return plan;
  }
  plan.length = length_of(response.body);
  const bool is_stream = !plan.length;
  // A length without a body is what HEAD answers with; otherwise bytes that are here know their number better than a header.
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
  const std::size_t before = out.size();
  bool has_date = false;
  append_status_line(out, response);
  if (const http::FixedHeaders* fixed = response.headers.fixed()) {
    out += fixed->lines();
  } else {
    for (const http::Headers::Field& field : response.headers) {
      if (!http::is_token(field.name) || !http::is_field_value(field.value)) {
        out.resize(before);
        return false;
      }
      if (is_framing(field.name)) continue;
      has_date = has_date || equals_ignoring_case(field.name, "date");
      append_field(out, field.name, field.value);
    }
  }
  if (!has_date) append_field(out, "date", date);
  append_plan(out, plan);
  return true;
}

}  // namespace martlet::net
