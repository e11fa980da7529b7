#include "response_head.hpp"

#include <charconv>
#include <cstring>

#include <martlet/base/text.hpp>
#include <martlet/http/fixed_headers.hpp>
#include <martlet/http/status.hpp>

namespace martlet::net {
namespace {

// A writer into memory that is known to be large enough.
class HeadWriter {
 public:
  explicit HeadWriter(char* to) : to_(to) {}
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

void put_status_line(HeadWriter& writer, const http::Response& response) {
  if (response.status == 200 && response.reason.empty()) return writer.put("HTTP/1.1 200 OK\r\n");
  writer.put("HTTP/1.1 ");
  writer.put_number(static_cast<std::size_t>(response.status));
  writer.put(" ");
  writer.put(reason_of(response));
  writer.put("\r\n");
}

void put_framing(HeadWriter& writer, const ResponseFraming& framing) {
  if (framing.length) {
    writer.put("content-length: ");
    writer.put_number(*framing.length);
    writer.put("\r\n");
  }
  if (framing.is_chunked) writer.put("transfer-encoding: chunked\r\n");
  framing.keeps_alive ? writer.put("connection: keep-alive\r\n\r\n") : writer.put("connection: close\r\n\r\n");
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
bool put_headers(HeadWriter& writer, const http::Headers& headers) {
  if (const http::FixedHeaders* fixed = headers.fixed()) {
    writer.put(fixed->lines());
    return false;
  }
  bool has_date = false;
  for (const http::Headers::Field& field : headers) {
    if (is_framing(field.name)) continue;
    has_date = has_date || equals_ignoring_case(field.name, "date");
    writer.put_field(field.name, field.value);
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
    HeadWriter writer(bytes + before);
    put_status_line(writer, response);
    const bool has_date = put_headers(writer, response.headers);
    if (!has_date) writer.put_field("date", date);
    put_framing(writer, framing);
    return static_cast<std::size_t>(writer.end() - bytes);
  });
  return true;
}

}  // namespace martlet::net
