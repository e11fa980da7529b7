#include <martlet/fetch/http_client_at.hpp>

#include <stdexcept>
#include <utility>

namespace martlet {
namespace {

bool is_absolute(const std::string& url) { return url.starts_with("https://") || url.starts_with("http://"); }

std::string joined(std::string base, const std::string& url) {
  if (base.ends_with('/')) base.pop_back();
  return base + url;
}

}  // namespace

Result<FetchRequest> with_defaults(FetchRequest request, const FetchDefaults& defaults) {
  const bool is_relative = !is_absolute(request.url());
  if (is_relative) {
    const bool is_below = request.url().empty() || request.url().front() == '/' || request.url().front() == '?';
    if (!is_below || defaults.base_url.empty())
      return failure(Code::malformed, "a URL to fetch must begin with https:// or http://, or, if there is a base URL, with / or ?");
    request.set_url(joined(defaults.base_url, request.url()));
  }
  if (is_relative || defaults.base_url.empty()) {
    for (const http::Headers::Field& field : defaults.headers) {
      if (!request.headers().has(field.name)) request.headers().set(field.name, field.value);
    }
  }
  if (!request.timeout() && defaults.timeout) request.timeout(*defaults.timeout);
  return request;
}

HttpClientAt::HttpClientAt(HttpClient& client, FetchDefaults defaults) : client_(client), defaults_(std::move(defaults)) {
  if (!defaults_.base_url.empty() && !is_absolute(defaults_.base_url))
    throw std::invalid_argument("a client's base URL doesn't begin with https:// or http://");
}

Task<Result<FetchResponse>> HttpClientAt::send(FetchRequest request) {
  Result<FetchRequest> whole = with_defaults(std::move(request), defaults_);
  if (!whole) co_return std::unexpected(whole.error());
  Task<Result<FetchResponse>> fetched = client_.fetch(std::move(*whole));
  co_return co_await std::move(fetched);
}

}  // namespace martlet
