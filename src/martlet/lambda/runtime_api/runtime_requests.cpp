#include "runtime_requests.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include <martlet/base/encoding.hpp>
#include <martlet/base/text.hpp>

#include "chunk.hpp"

namespace martlet::lambda {
namespace {

constexpr std::string_view root = "/2018-06-01/runtime/";
constexpr std::size_t type_bytes_max = 128;

constexpr bool is_alphanumeric_or(std::string_view marks, char c) {
  return is_ascii_alpha(c) || is_ascii_digit(c) || marks.find(c) != std::string_view::npos;
}

constexpr std::string_view error_type_name = "Lambda-Runtime-Function-Error-Type";
constexpr std::string_view error_body_name = "Lambda-Runtime-Function-Error-Body";

void append_error_type(std::string& to, std::string_view type) {
  to += error_type_name;
  to += ": ";
  const std::size_t start = to.size();
  for (const char c : type.substr(0, type_bytes_max)) {
    if (is_alphanumeric_or("-._:", c)) to += c;
  }
  if (to.size() == start) to += "Function.Error";
  to += "\r\n";
}

// Used for every invocation: one load per byte.
constexpr std::array<bool, 256> id_bytes = [] {
  std::array<bool, 256> allowed{};
  for (std::size_t i = 0; i < allowed.size(); ++i) allowed[i] = is_alphanumeric_or("-._~:", static_cast<char>(i));
  return allowed;
}();

}  // namespace

RuntimeRequests::RuntimeRequests(std::string_view host) {
  host_ = " HTTP/1.1\r\nHost: ";
  for (const char c : host) {
    if (is_alphanumeric_or("-._:[]", c)) host_ += c;
  }
  host_ += "\r\nUser-Agent: martlet\r\n";
  next_ = "GET ";
  next_ += root;
  next_ += "invocation/next";
  next_ += host_;
  next_ += "\r\n";
}

std::string_view RuntimeRequests::response(std::string_view request_id, std::size_t body_bytes, std::string_view invocation_id) {
  begin_post("invocation/");
  post_ += request_id;
  post_ += "/response";
  post_ += host_;
  if (!invocation_id.empty()) add_invocation_id(invocation_id);
  return end_post(body_bytes);
}

std::string_view RuntimeRequests::streamed_response(const RuntimeResponse& event, std::string_view content_type) {
  begin_post("invocation/");
  post_ += event.request_id;
  post_ += "/response";
  post_ += host_;
  if (!event.invocation_id.empty()) add_invocation_id(event.invocation_id);
  post_ += "Lambda-Runtime-Function-Response-Mode: streaming\r\nTransfer-Encoding: chunked\r\nTrailer: ";
  post_ += error_type_name;
  post_ += ", ";
  post_ += error_body_name;
  post_ += "\r\nContent-Type: ";
  std::copy_if(content_type.begin(), content_type.end(), std::back_inserter(post_), [](char c) { return c >= ' ' && c < 0x7F; });
  post_ += "\r\n\r\n";
  return post_;
}

std::string_view RuntimeRequests::error(std::string_view request_id, std::string_view type, std::size_t body_bytes,
                                        std::string_view invocation_id) {
  begin_post("invocation/");
  post_ += request_id;
  post_ += "/error";
  post_ += host_;
  if (!invocation_id.empty()) add_invocation_id(invocation_id);
  add_error_type(type);
  return end_post(body_bytes);
}

std::string_view RuntimeRequests::init_error(std::string_view type, std::size_t body_bytes) {
  begin_post("init/error");
  post_ += host_;
  add_error_type(type);
  return end_post(body_bytes);
}

void RuntimeRequests::begin_post(std::string_view path) {
  post_ = "POST ";
  post_ += root;
  post_ += path;
}

void RuntimeRequests::add_error_type(std::string_view type) { append_error_type(post_, type); }

void RuntimeRequests::add_invocation_id(std::string_view id) {
  post_ += "Lambda-Runtime-Invocation-Id: ";
  post_ += id;
  post_ += "\r\n";
}

std::string_view RuntimeRequests::end_post(std::size_t body_bytes) {
  post_ += "Content-Type: application/json\r\nContent-Length: ";
  post_ += std::to_string(body_bytes);
  post_ += "\r\n\r\n";
  return post_;
}

std::string stream_end() { return std::string(last_chunk) + "\r\n"; }

std::string stream_end(std::string_view error_type, std::string_view json) {
  std::string end(last_chunk);
  append_error_type(end, error_type);
  end += error_body_name;
  end += ": ";
  end += to_base64(json);
  return end += "\r\n\r\n";
}

bool is_request_id(std::string_view text) {
  return !text.empty() && text.size() <= 128 &&
         std::all_of(text.begin(), text.end(), [](char c) { return id_bytes[static_cast<unsigned char>(c)]; });
}

}  // namespace martlet::lambda
