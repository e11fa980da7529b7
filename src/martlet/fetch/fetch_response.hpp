#pragma once
#include <expected>
#include <string>
#include <utility>

#include <martlet/base/result.hpp>
#include <martlet/http/headers.hpp>
#include <martlet/schema/schema.hpp>

namespace martlet {

/// A complete response, with any status.
struct FetchResponse {
  int status = 200;
  http::Headers headers{};
  std::string body{};

  bool is_success() const { return status >= 200 && status < 300; }
  /// Fails for a status other than 2xx: Code::denied for 401 and 403, not_found for 404 and 410, timeout for 408 and 504, conflict for
  /// 409 and 412, too_large for 413, unavailable for 429 and the other 5xx, malformed for other 4xx, unsupported for the rest. Its text
  /// contains the status and nothing that the other side sent.
  Result<void> check_status() const;
  /// Returns the body as a T; keys that its schema doesn't have are ignored, on all levels. Fails as check_status() does, and with
  /// Code::malformed if the body isn't such JSON; that text contains the keys and reasons, and no values.
  template <class T>
  Result<T> as() const;

  /// Creates a response for a fake client: a value with a schema, as JSON.
  template <class T>
  static FetchResponse json(const T& value, int status = 200) {
    return json_text(to_json(value), status);
  }
  static FetchResponse json_text(std::string text, int status = 200);

 private:
  static Error refused(const Problems& problems);
};

template <class T>
Result<T> FetchResponse::as() const {
  if (const Result<void> success = check_status(); !success) return std::unexpected(success.error());
  ReadOptions options;
  options.unknown = Unknown::strip;
  std::expected<T, Problems> value = read_json<T>(body, options);
  if (!value) return std::unexpected(refused(value.error()));
  return std::move(*value);
}

}  // namespace martlet
