#include "runtime_requests.hpp"

#include <algorithm>
#include <array>

#include <martlet/base/text.hpp>

namespace martlet::lambda {
namespace {

constexpr std::string_view root = "/2018-06-01/runtime/";
constexpr std::size_t type_bytes_max = 128;

constexpr bool is_alphanumeric_or(std::string_view marks, char c) {
  return is_ascii_alpha(c) || is_ascii_digit(c) || marks.find(c) != std::string_view::npos;
}

// Looked at for every invocation: one load a byte.
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

std::string_view RuntimeRequests::response(std::string_view request_id, std::size_t body_bytes) {
  begin_post("invocation/");
  post_ += request_id;
  post_ += "/response";
  post_ += host_;
  return end_post(body_bytes);
}

std::string_view RuntimeRequests::error(std::string_view request_id, std::string_view type, std::size_t body_bytes) {
  begin_post("invocation/");
  post_ += request_id;
  post_ += "/error";
  post_ += host_;
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

void RuntimeRequests::add_error_type(std::string_view type) {
  post_ += "Lambda-Runtime-Function-Error-Type: ";
  const std::size_t start = post_.size();
  for (const char c : type.substr(0, type_bytes_max)) {
    if (is_alphanumeric_or("-._:", c)) post_ += c;
  }
  if (post_.size() == start) post_ += "Function.Error";
  post_ += "\r\n";
}

std::string_view RuntimeRequests::end_post(std::size_t body_bytes) {
  post_ += "Content-Type: application/json\r\nContent-Length: ";
  post_ += std::to_string(body_bytes);
  post_ += "\r\n\r\n";
  return post_;
}

bool is_request_id(std::string_view text) {
  return !text.empty() && text.size() <= 128 &&
         std::all_of(text.begin(), text.end(), [](char c) { return id_bytes[static_cast<unsigned char>(c)]; });
}

}  // namespace martlet::lambda
