#include "fetch_response.hpp"

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
