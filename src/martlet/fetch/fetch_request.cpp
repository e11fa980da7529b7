#include "fetch_request.hpp"

#include <martlet/base/encoding.hpp>

namespace martlet {

FetchRequest& FetchRequest::query(std::string_view name, std::string_view value) {
  url_ += url_.find('?') == std::string::npos ? '?' : '&';
  url_ += percent_encode(name) + '=' + percent_encode(value);
  return *this;
}

FetchRequest& FetchRequest::header(std::string_view name, std::string value) {
  headers_.set(name, std::move(value));
  return *this;
}

FetchRequest& FetchRequest::body(std::string bytes, std::string media_type) {
  body_ = std::move(bytes);
  return header("content-type", std::move(media_type));
}

FetchRequest& FetchRequest::timeout(std::chrono::milliseconds time) {
  timeout_ = time;
  return *this;
}

FetchRequest& FetchRequest::body_bytes_max(std::size_t bytes) {
  body_bytes_max_ = bytes;
  return *this;
}

FetchRequest& FetchRequest::without_trace() {
  passes_trace_ = false;
  return *this;
}

}  // namespace martlet
