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

// The headers that define where a message ends belong to the connection; those of a handler could only contradict it.
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

void put_framing(Pen& pen, const ResponseFraming& framing) {
  if (framing.length) {
    pen.put("content-length: ");
    pen.put_number(*framing.length);
    pen.put("\r\n");
  }
  if (framing.is_chunked) pen.put("transfer-encoding: chunked\r\n");
  framing.keeps_alive ? pen.put("connection: keep-alive\r\n\r\n") : pen.put("connection: close\r\n\r\n");
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

}  // namespace

bool append_response_head(std::string& out, const http::Response& response, const ResponseFraming& framing, std::string_view date) {
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
    put_framing(pen, framing);
    return static_cast<std::size_t>(pen.end() - bytes);
  });
  return true;
}

}  // namespace martlet::net
