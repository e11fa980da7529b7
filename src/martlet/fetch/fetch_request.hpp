#pragma once
#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <martlet/http/headers.hpp>
#include <martlet/schema/schema.hpp>

namespace martlet {

/// A request to another service. Each setter returns the request:
///
///     FetchRequest request = FetchRequest::post("https://pay.example/charges").json(charge).timeout(2s);
class FetchRequest {
 public:
  /// `url`: absolute, http or https, or relative to a base URL (HttpClientAt); percent-encoded.
  static FetchRequest get(std::string url) { return {"GET", std::move(url)}; }
  static FetchRequest head(std::string url) { return {"HEAD", std::move(url)}; }
  static FetchRequest post(std::string url) { return {"POST", std::move(url)}; }
  static FetchRequest put(std::string url) { return {"PUT", std::move(url)}; }
  static FetchRequest patch(std::string url) { return {"PATCH", std::move(url)}; }
  static FetchRequest del(std::string url) { return {"DELETE", std::move(url)}; }

  /// Adds to the URL's query; name and value are encoded here.
  FetchRequest& query(std::string_view name, std::string_view value);
  FetchRequest& header(std::string_view name, std::string value);
  FetchRequest& body(std::string bytes, std::string media_type);
  /// Sets a JSON body from a value with a schema.
  template <class T>
  FetchRequest& json(const T& value) {
    return body(to_json(value), "application/json");
  }
  /// Sets the limit for the whole call, from name resolution to the last byte of the response; beyond it: Code::timeout. Default: 10 s.
  FetchRequest& timeout(std::chrono::milliseconds time);
  /// Sets the limit for the response's body, in bytes; beyond it: Code::too_large. Default: 10 MB.
  FetchRequest& body_bytes_max(std::size_t bytes);
  /// Omits `traceparent` and the other tracing headers, for servers that aren't your own.
  FetchRequest& without_trace();

  const std::string& method() const { return method_; }
  const std::string& url() const { return url_; }
  const http::Headers& headers() const { return headers_; }
  http::Headers& headers() { return headers_; }
  const std::string& body() const { return body_; }
  std::optional<std::chrono::milliseconds> timeout() const { return timeout_; }
  std::size_t body_bytes_max() const { return body_bytes_max_; }
  bool passes_trace() const { return passes_trace_; }
  void set_url(std::string url) { url_ = std::move(url); }

 private:
  FetchRequest(std::string method, std::string url) : method_(std::move(method)), url_(std::move(url)) {}
  std::string method_;
  std::string url_;
  http::Headers headers_;
  std::string body_;
  std::optional<std::chrono::milliseconds> timeout_;
  std::size_t body_bytes_max_ = std::size_t{10} * 1024 * 1024;
  bool passes_trace_ = true;
};

}  // namespace martlet
