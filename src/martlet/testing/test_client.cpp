#include <martlet/testing/test_client.hpp>

#include <algorithm>

#include <martlet/base/text.hpp>

#include "test_server_state.hpp"

namespace martlet {
namespace {

void add_where_missing(TestClient::Headers& headers, const std::string& name, const std::string& value) {
  const auto is_it = [&](const auto& header) { return equals_ignoring_case(header.first, name); };
  if (std::ranges::none_of(headers, is_it)) headers.emplace_back(name, value);
}

}  // namespace

TestClient TestClient::as(Credentials<> credentials, std::string strategy) const {
  TestClient other = *this;
  other.auth_ = InjectAuth{std::move(strategy), std::move(credentials)};
  return other;
}

TestClient TestClient::with_bearer(std::string token) const { return with_header("authorization", "Bearer " + std::move(token)); }

TestClient TestClient::with_header(std::string name, std::string value) const {
  TestClient other = *this;
  std::erase_if(other.headers_, [&](const auto& header) { return equals_ignoring_case(header.first, name); });
  other.headers_.emplace_back(std::move(name), std::move(value));
  return other;
}

TestResponse TestClient::get(std::string url, Headers headers) const { return send_request("GET", std::move(url), {}, std::move(headers)); }
TestResponse TestClient::post(std::string url, RequestBody body, Headers headers) const {
  return send_request("POST", std::move(url), std::move(body), std::move(headers));
}
TestResponse TestClient::put(std::string url, RequestBody body, Headers headers) const {
  return send_request("PUT", std::move(url), std::move(body), std::move(headers));
}
TestResponse TestClient::patch(std::string url, RequestBody body, Headers headers) const {
  return send_request("PATCH", std::move(url), std::move(body), std::move(headers));
}
TestResponse TestClient::del(std::string url, Headers headers) const {
  return send_request("DELETE", std::move(url), {}, std::move(headers));
}

TestResponse TestClient::send_request(std::string method, std::string url, RequestBody body, Headers headers) const {
  InjectOptions options;
  options.method = std::move(method);
  options.url = std::move(url);
  options.headers = std::move(headers);
  if (body.text()) {
    options.payload = *body.text();
    add_where_missing(options.headers, "content-type", "application/json");
  }
  return send(std::move(options));
}

TestResponse TestClient::send(InjectOptions options) const {
  for (const auto& [name, value] : headers_) add_where_missing(options.headers, name, value);
  if (!options.auth) options.auth = auth_;
  std::string request_line = options.method + ' ' + options.url;
  return {tested_->running().inject(std::move(options)), std::move(request_line)};
}

}  // namespace martlet
