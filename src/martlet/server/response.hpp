#pragma once
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <martlet/base/recycled_memory.hpp>
#include <martlet/base/std_chrono.hpp>
#include <martlet/base/std_memory.hpp>
#include <martlet/base/wall_time.hpp>
#include <martlet/http/headers.hpp>
#include <martlet/http/response.hpp>
#include <martlet/json/value.hpp>
#include <martlet/schema/schema.hpp>
#include <martlet/server/cookies.hpp>

namespace martlet {

/// A value that a response holds until it is sent. It is written as JSON only then, so that extensions can still replace it, and so
/// that the route's JSON options apply.
class JsonSource : public Recycled {
 public:
  virtual ~JsonSource() = default;
  virtual void write(json::Writer& to) const = 0;
};

/// Bytes, which are sent unchanged, as `application/octet-stream` unless another type is set.
struct Bytes {
  std::string data;
};

struct EtagOptions {
  bool weak = false;
  bool vary = true;  ///< the tag differs by content encoding: `"v1"` is sent as `"v1-gzip"` when compressed
};

/// hapi's response object: for handlers that need more than a value, and for changes in `onPreResponse`.
class Response {
 public:
  using Content = std::variant<std::monostate, std::string, std::unique_ptr<JsonSource>, std::unique_ptr<http::BodyStream>>;

  Response();  ///< no content: 204
  Response(Response&& other) noexcept;
  Response& operator=(Response&& other) noexcept;
  ~Response();
  /// Text, which is sent as text/html (hapi's default) unless another type is set.
  Response(std::string text);
  Response(const char* text) : Response(std::string(text)) {}
  Response(Bytes bytes);
  Response(json::Value value);
  Response(std::unique_ptr<JsonSource> source);
  Response(std::unique_ptr<http::BodyStream> stream);
  /// A value with a schema, as JSON.
  template <class T>
    requires(!std::convertible_to<T, std::string> && !std::same_as<T, json::Value> && HasSchema<T>)
  explicit Response(T value);

  Response& code(int status) &;
  Response& message(std::string reason) &;
  Response& header(std::string_view name, std::string value) &;
  /// Appends to an existing header.
  Response& append_header(std::string_view name, std::string_view value, std::string_view separator = ",") &;
  /// Sets a header unless it is already set.
  Response& default_header(std::string_view name, std::string value) &;
  Response& type(std::string media_type) &;
  Response& charset(std::string name) &;  ///< "" sends none
  Response& location(std::string uri) &;
  Response& created(std::string uri) &;  ///< 201 with Location
  Response& etag(std::string_view tag, EtagOptions options = {}) &;
  Response& last_modified(WallTime when) &;
  Response& vary(std::string_view header_name) &;
  Response& ttl(std::chrono::milliseconds time) &;  ///< cache-control's max-age; takes precedence over the route's
  Response& spaces(int count) &;                    ///< JSON indentation
  Response& suffix(std::string text) &;             ///< after the JSON text
  Response& escape(bool on = true) &;               ///< JSON that is safe inside HTML
  Response& compressed(std::string encoding) &;     ///< the content already has this encoding, such as `gzip`
  /// Sends a cookie as the server or plugin declared it (`server.state(name, ...)`), or with hapi's defaults.
  Response& state(std::string name, json::Value value) &;
  Response& state(std::string name, json::Value value, CookieOptions options) &;  ///< with these options
  Response& unstate(std::string name) &;
  // The same calls on a temporary: `return Response(order).code(202);`
  Response&& code(int status) &&;
  Response&& message(std::string reason) &&;
  Response&& header(std::string_view name, std::string value) &&;
  Response&& append_header(std::string_view name, std::string_view value, std::string_view separator = ",") &&;
  Response&& default_header(std::string_view name, std::string value) &&;
  Response&& type(std::string media_type) &&;
  Response&& charset(std::string name) &&;
  Response&& location(std::string uri) &&;
  Response&& created(std::string uri) &&;
  Response&& etag(std::string_view tag, EtagOptions options = {}) &&;
  Response&& last_modified(WallTime when) &&;
  Response&& vary(std::string_view header_name) &&;
  Response&& ttl(std::chrono::milliseconds time) &&;
  Response&& spaces(int count) &&;
  Response&& suffix(std::string text) &&;
  Response&& escape(bool on = true) &&;
  Response&& compressed(std::string encoding) &&;
  Response&& state(std::string name, json::Value value) &&;
  Response&& state(std::string name, json::Value value, CookieOptions options) &&;
  Response&& unstate(std::string name) &&;

  int status() const { return status_.value_or(200); }
  bool has_status() const { return status_.has_value(); }
  const http::Headers& headers() const { return headers_; }
  http::Headers& headers() { return headers_; }
  const Content& content() const { return content_; }

 private:
  friend class Transmission;
  friend class Lifecycle;
  struct CookieChange {
    std::string name;
    std::optional<json::Value> value;  // nullopt: the cookie is deleted
    std::optional<CookieOptions> options{};
  };
  std::optional<int> status_;
  std::string reason_;
  http::Headers headers_;
  Content content_;
  std::string_view default_type_;
  std::optional<std::string> charset_;  // nullopt: utf-8
  bool vary_etag_ = true;
  std::optional<std::chrono::milliseconds> ttl_;
  std::optional<int> spaces_;
  std::optional<std::string> suffix_;
  std::optional<bool> escape_;
  std::vector<CookieChange> cookies_;
};

/// A redirect, by default 302.
enum class Redirect { found = 302, permanent = 301, temporary_same_method = 307, permanent_same_method = 308 };
Response redirect(std::string uri, Redirect kind = Redirect::found);

namespace response_detail {

template <class T>
class Typed final : public JsonSource {
 public:
  explicit Typed(T&& value) : value_(std::move(value)) {}
  void write(json::Writer& to) const override { write_json(schema_of<T>(), &value_, to); }

 private:
  T value_;
};

}  // namespace response_detail

template <class T>
  requires(!std::convertible_to<T, std::string> && !std::same_as<T, json::Value> && HasSchema<T>)
Response::Response(T value) : Response(std::unique_ptr<JsonSource>(std::make_unique<response_detail::Typed<T>>(std::move(value)))) {}

}  // namespace martlet
