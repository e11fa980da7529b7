#include <martlet/server/response.hpp>

namespace martlet {
namespace {

class AnyJson final : public JsonSource {
 public:
  explicit AnyJson(json::Value value) : value_(std::move(value)) {}
  void write(json::Writer& to) const override { value_.write(to); }

 private:
  json::Value value_;
};

}  // namespace

Response::Response() = default;
Response::Response(Response&& other) noexcept = default;
Response& Response::operator=(Response&& other) noexcept = default;
Response::~Response() = default;
Response::Response(std::string text) : content_(std::move(text)), default_type_("text/html") {}
Response::Response(Bytes bytes) : content_(std::move(bytes.data)), default_type_("application/octet-stream") {}
Response::Response(std::unique_ptr<JsonSource> source) : content_(std::move(source)), default_type_("application/json") {}
Response::Response(std::unique_ptr<http::BodyStream> stream) : content_(std::move(stream)), default_type_("application/octet-stream") {}
Response::Response(json::Value value) {
  if (value.is_null()) return;
  *this = Response(std::unique_ptr<JsonSource>(std::make_unique<AnyJson>(std::move(value))));
}

Response& Response::code(int status) & {
  status_ = status;
  return *this;
}

Response& Response::message(std::string reason) & {
  reason_ = std::move(reason);
  return *this;
}

Response& Response::header(std::string_view name, std::string value) & {
  headers_.set(name, std::move(value));
  return *this;
}

Response& Response::append_header(std::string_view name, std::string_view value, std::string_view separator) & {
  headers_.append(name, value, separator);
  return *this;
}

Response& Response::default_header(std::string_view name, std::string value) & {
  if (!headers_.has(name)) headers_.set(name, std::move(value));
  return *this;
}

Response& Response::type(std::string media_type) & { return header("content-type", std::move(media_type)); }

Response& Response::charset(std::string name) & {
  charset_ = std::move(name);
  return *this;
}

Response& Response::location(std::string uri) & { return header("location", std::move(uri)); }
Response& Response::created(std::string uri) & { return code(201).location(std::move(uri)); }

Response& Response::etag(std::string_view tag, EtagOptions options) & {
  vary_etag_ = options.vary && !options.weak;
  return header("etag", (options.weak ? "W/\"" : "\"") + std::string(tag) + '"');
}

Response& Response::last_modified(WallTime when) & { return header("last-modified", to_http_date(when)); }

Response& Response::vary(std::string_view header_name) & {
  headers_.append("vary", header_name, ",", true);
  return *this;
}

Response& Response::ttl(std::chrono::milliseconds time) & {
  ttl_ = time;
  return *this;
}

Response& Response::spaces(int count) & {
  spaces_ = count;
  return *this;
}

Response& Response::suffix(std::string text) & {
  suffix_ = std::move(text);
  return *this;
}

Response& Response::escape(bool on) & {
  escape_ = on;
  return *this;
}

Response& Response::compressed(std::string encoding) & { return header("content-encoding", std::move(encoding)); }

Response& Response::state(std::string name, json::Value value) & {
  cookies_.push_back({std::move(name), std::move(value), std::nullopt});
  return *this;
}

Response& Response::state(std::string name, json::Value value, CookieOptions options) & {
  cookies_.push_back({std::move(name), std::move(value), std::move(options)});
  return *this;
}

Response& Response::unstate(std::string name) & {
  cookies_.push_back({std::move(name), std::nullopt, std::nullopt});
  return *this;
}

Response&& Response::code(int status) && { return std::move(code(status)); }
Response&& Response::message(std::string reason) && { return std::move(message(std::move(reason))); }
Response&& Response::header(std::string_view name, std::string value) && { return std::move(header(name, std::move(value))); }
Response&& Response::append_header(std::string_view name, std::string_view value, std::string_view separator) && {
  return std::move(append_header(name, value, separator));
}
Response&& Response::default_header(std::string_view name, std::string value) && {
  return std::move(default_header(name, std::move(value)));
}
Response&& Response::type(std::string media_type) && { return std::move(type(std::move(media_type))); }
Response&& Response::charset(std::string name) && { return std::move(charset(std::move(name))); }
Response&& Response::location(std::string uri) && { return std::move(location(std::move(uri))); }
Response&& Response::created(std::string uri) && { return std::move(created(std::move(uri))); }
Response&& Response::etag(std::string_view tag, EtagOptions options) && { return std::move(etag(tag, options)); }
Response&& Response::last_modified(WallTime when) && { return std::move(last_modified(when)); }
Response&& Response::vary(std::string_view header_name) && { return std::move(vary(header_name)); }
Response&& Response::ttl(std::chrono::milliseconds time) && { return std::move(ttl(time)); }
Response&& Response::spaces(int count) && { return std::move(spaces(count)); }
Response&& Response::suffix(std::string text) && { return std::move(suffix(std::move(text))); }
Response&& Response::escape(bool on) && { return std::move(escape(on)); }
Response&& Response::compressed(std::string encoding) && { return std::move(compressed(std::move(encoding))); }
Response&& Response::state(std::string name, json::Value value) && { return std::move(state(std::move(name), std::move(value))); }
Response&& Response::state(std::string name, json::Value value, CookieOptions options) && {
  return std::move(state(std::move(name), std::move(value), std::move(options)));
}
Response&& Response::unstate(std::string name) && { return std::move(unstate(std::move(name))); }

Response redirect(std::string uri, Redirect kind) {
  Response response("");
  response.code(static_cast<int>(kind)).location(std::move(uri));
  return response;
}

}  // namespace martlet
