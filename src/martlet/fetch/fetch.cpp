#include <martlet/base/encoding.hpp>
#include <martlet/fetch/fetch.hpp>
#include <martlet/http/status.hpp>

namespace martlet {
namespace {

Code code_of(int status) {
  switch (status) {
    case 401:
    case 403: return Code::denied;
    case 404:
    case 410: return Code::not_found;
    case 408:
    case 504: return Code::timeout;
    case 409:
    case 412: return Code::conflict;
    case 413: return Code::too_large;
    case 429: return Code::unavailable;
    default: return status >= 500 ? Code::unavailable : status >= 400 ? Code::malformed : Code::unsupported;
  }
}

}  // namespace

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

Result<void> FetchResponse::check_status() const {
  if (is_success()) return {};
  const std::string_view phrase = http::reason_phrase(status);
  return failure(code_of(status),
                 "the other service answered " + std::to_string(status) + (phrase.empty() ? "" : ' ' + std::string(phrase)));
}

FetchResponse FetchResponse::json_text(std::string text, int status) {
  FetchResponse response;
  response.status = status;
  response.headers.set("content-type", "application/json");
  response.body = std::move(text);
  return response;
}

Error FetchResponse::refused(const Problems& problems) {
  return {Code::malformed, "the other service's answer: " + problems.message_without_values()};
}

}  // namespace martlet
