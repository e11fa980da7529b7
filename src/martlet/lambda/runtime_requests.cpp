#include "runtime_requests.hpp"

#include <algorithm>
#include <martlet/base/text.hpp>

namespace martlet::lambda {
namespace {

constexpr std::string_view root = "/2018-06-01/runtime/";
constexpr std::size_t type_bytes_max = 128;

bool is_mark_free(char c, std::string_view marks) {
  return is_ascii_alpha(c) || is_ascii_digit(c) || marks.find(c) != std::string_view::npos;
}

}  // namespace

RuntimeRequests::RuntimeRequests(std::string_view host) {
  host_ = " HTTP/1.1\r\nHost: ";
  for (const char c : host) {
    if (is_mark_free(c, "-._:[]")) host_ += c;
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
    if (is_mark_free(c, "-._:")) post_ += c;
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
  return !text.empty() && text.size() <= 128 && std::all_of(text.begin(), text.end(), [](char c) { return is_mark_free(c, "-._~:"); });
}

}  // namespace martlet::lambda
