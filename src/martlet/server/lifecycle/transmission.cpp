#include "transmission.hpp"

#include <array>
#include <span>
#include <utility>

#include <martlet/base/clock.hpp>
#include <martlet/base/text.hpp>
#include <martlet/http/content_coding.hpp>
#include <martlet/http/media_type.hpp>
#include <martlet/http/negotiation.hpp>
#include <martlet/http/preconditions.hpp>
#include <martlet/http/range.hpp>
#include <martlet/http/status.hpp>
#include <martlet/server/thrown.hpp>

#include "caching.hpp"
#include "compressed_stream.hpp"
#include "lifecycle.hpp"

namespace martlet {
namespace {

// In the order in which we like them; identity first, since any client must take it.
constexpr std::array<std::string_view, 3> encodings = {"identity", "gzip", "deflate"};

// hapi adds the charset to text, JSON and JavaScript.
bool takes_charset(std::string_view type) {
  if (type.find("charset=") != std::string_view::npos) return false;
  return type.starts_with("text/") || type.find("application/json") != std::string_view::npos ||
         type.find("javascript") != std::string_view::npos;
}

// A stream that keeps what it was made of: the handler, its request, its services.
class OwnedStream final : public http::BodyStream {
 public:
  OwnedStream(std::shared_ptr<Lifecycle> owner, std::unique_ptr<http::BodyStream> stream)
      : owner_(std::move(owner)), stream_(std::move(stream)) {}
  ~OwnedStream() override { stream_.reset(); }  // before its owner
  Task<std::optional<std::string>> next() override { return stream_->next(); }

 private:
  std::shared_ptr<Lifecycle> owner_;
  std::unique_ptr<http::BodyStream> stream_;
};

}  // namespace

// A stream whose first part is asked for before the rest.
class Transmission::BegunStream final : public http::BodyStream {
 public:
  explicit BegunStream(std::unique_ptr<http::BodyStream> stream) : stream_(std::move(stream)) {}

  Task<void> begin() {
    first_ = co_await stream_->next();
    is_first_kept_ = true;
  }
  Task<std::optional<std::string>> next() override {
    if (!std::exchange(is_first_kept_, false)) return stream_->next();
    return give(std::move(first_));
  }

 private:
  static Task<std::optional<std::string>> give(std::optional<std::string> part) { co_return std::move(part); }
  std::unique_ptr<http::BodyStream> stream_;
  std::optional<std::string> first_;
  bool is_first_kept_ = false;
};

void Transmission::prepare() {
  try {
    if (request_.error()) answer_error(*request_.error());
    marshal();
    check_sendable();
  } catch (...) {
    fail(boom_of_current_exception(request_));
  }
}

Task<void> Transmission::begin_stream() {
  std::optional<Boom> failed;
  try {
    co_await content_stream_->begin();
  } catch (...) {
    failed = boom_of_current_exception(request_);
  }
  if (failed) fail(*failed);
}

// As hapi: an error that can't be sent as it is goes without what it carries.
void Transmission::fail(const Boom& error) {
  const auto begin_again = [this](const Boom& answer) {
    body_.clear();
    length_.reset();
    stream_.reset();
    content_stream_ = nullptr;
    answer_error(answer);
  };
  try {
    begin_again(error);
    marshal();
    check_sendable();
  } catch (...) {
    boom_of_current_exception(request_);
    begin_again(internal());
    put_content_type();
    write_content();
    put_length();
  }
}

// The transports send the same headers, so what one of them can't send none does.
void Transmission::check_sendable() const {
  const Response& response = *request_.response_;
  if (response.status() < 200 || response.status() > 999)
    throw internal("the status " + std::to_string(response.status()) + " can't be sent");
  if (!http::is_field_value(response.reason_)) throw internal("the response's reason can't be sent");
  for (const http::Headers::Field& field : response.headers_) {
    if (!http::is_token(field.name)) throw internal("a header's name can't be sent: it is not a token");
    if (!http::is_field_value(field.value)) throw internal("the header " + field.name + " can't be sent: it has a control character");
  }
}

http::Response Transmission::to_http(std::shared_ptr<Lifecycle> owner) {
  Response& decided = *request_.response();
  http::Response response;
  response.status = decided.status();
  response.reason = std::move(decided.reason_);
  response.headers = std::move(decided.headers_);
  if (is_head() || sends_no_content()) return response;
  if (stream_) {
    response.body = std::unique_ptr<http::BodyStream>(std::make_unique<OwnedStream>(std::move(owner), std::move(stream_)));
  } else if (!body_.empty()) {
    response.body = std::move(body_);
  }
  return response;
}

void Transmission::answer_error(const Boom& error) {
  const Boom copy = error;
  Response response(copy.payload());
  response.code(copy.status());
  for (const http::Headers::Field& field : copy.headers()) response.header(field.name, field.value);
  request_.respond(std::move(response));
}

bool Transmission::sends_no_content() const { return !http::may_have_body(request_.response()->status()); }

void Transmission::marshal() {
  Response& response = *request_.response();
  put_content_type();
  if (request_.plan_->cors) add_cors_headers(*request_.plan_->cors, request_, response.headers_);
  put_security();
  put_validators();
  put_cache_control();
  put_cookies();
  write_content();
  put_length();
  compress();
  cut_range();
}

void Transmission::put_content_type() {
  Response& response = *request_.response();
  const std::string* given = response.headers_.get("content-type");
  const std::string_view base = given ? trim(*given) : response.default_type_;
  if (base.empty()) return;
  const bool with_charset = response.charset_ && (given ? takes_charset(base) : base != "application/octet-stream");
  std::string type;
  type.reserve(64);  // once, for all that follows
  type += base;
  if (with_charset) {
    type += type.ends_with(';') ? " charset=" : "; charset=";
    type += *response.charset_;
  }
  response.headers_.set("content-type", std::move(type));
}

void Transmission::put_security() {
  if (!options().security) return;
  const SecurityOptions& security = *options().security;
  http::Headers& headers = request_.response()->headers_;
  if (security.hsts) headers.set("strict-transport-security", *security.hsts);
  if (security.xframe) headers.set("x-frame-options", *security.xframe);
  if (security.xss) headers.set("x-xss-protection", *security.xss);
  if (security.no_open) headers.set("x-download-options", "noopen");
  if (security.no_sniff) headers.set("x-content-type-options", "nosniff");
  if (security.referrer) headers.set("referrer-policy", *security.referrer);
}

void Transmission::put_validators() {
  Response& response = *request_.response();
  if (response.status() == 304) return;
  const std::string* etag = response.headers_.get("etag");
  const std::string* modified = response.headers_.get("last-modified");
  if (!etag && !modified) return;
  http::Validators ours;
  if (etag) ours.etag = *etag;
  if (modified) ours.last_modified = from_http_date(*modified);
  ours.etag_varies = response.vary_etag_;
  const auto same = http::not_modified(request_.method(), request_.headers(), ours, std::span(encodings).subspan(1));
  if (!same) return;
  response.code(304);
  if (!same->etag.empty()) response.header("etag", same->etag);
}

void Transmission::put_cache_control() {
  Response& response = *request_.response();
  if (response.headers_.has("cache-control")) return;
  // Cookies that are declared come later, so that they change nothing here: as in hapi.
  const bool is_private = request_.auth().is_authenticated || response.headers_.has("set-cookie");
  const std::string value = cache_control(options().cache, {response.status(), request_.method(), response.ttl_, is_private});
  if (!value.empty()) response.headers_.set("cache-control", value);
}

void Transmission::put_cookies() {
  Response& response = *request_.response();
  for (std::string& name : request_.cookies_to_clear_) response.unstate(std::move(name));
  request_.cookies_to_clear_.clear();
  for (const Response::CookieChange& change : response.cookies_) {
    CookieOptions options;
    if (change.options) {
      options = *change.options;
    } else if (const auto declared = cookies_.find(change.name); declared != cookies_.end()) {
      options = declared->second;
    }
    const Result<std::string> header = set_cookie_header(change.name, change.value, options);
    if (!header) {
      throw internal("a cookie can't be sent: " + header.error().what);
    }
    response.headers_.add("set-cookie", *header);
  }
}

void Transmission::write_content() {
  Response& response = *request_.response();
  if (auto* stream = std::get_if<std::unique_ptr<http::BodyStream>>(&response.content_)) {
    if (is_head() || !*stream) return;
    auto begun = std::make_unique<BegunStream>(std::move(*stream));
    content_stream_ = begun.get();
    stream_ = std::move(begun);
    return;
  }
  if (auto* text = std::get_if<std::string>(&response.content_)) {
    body_ = std::move(*text);
  } else if (auto* source = std::get_if<std::unique_ptr<Source>>(&response.content_)) {
    const JsonOptions& json = options().json;
    body_.reserve(256);  // most answers are small; larger ones grow
    json::Writer writer(body_, {response.spaces_.value_or(json.spaces), response.escape_.value_or(json.escape)});
    (*source)->write(writer);
    body_ += response.suffix_.value_or(json.suffix);
  }
  length_ = body_.size();
}

void Transmission::put_length() {
  Response& response = *request_.response();
  // HEAD tells the length that GET would have had, and hapi tells it with 304 as well. 204 has none (RFC 9110, section 8.6).
  if (sends_no_content() && !(is_head() && response.status() == 304)) {
    length_.reset();
    stream_.reset();
    body_.clear();
    return;
  }
  if (!length_) return;
  if (*length_ == 0 && !response.has_status() && options().response.empty_status == 204) {
    response.code(204);
    return;
  }
  response.headers_.set("content-length", std::to_string(*length_));
}

void Transmission::compress() {
  Response& response = *request_.response();
  if (!options().compression || (length_ && *length_ < options().compression_bytes_min)) return;
  const std::string* type = response.headers_.get("content-type");
  if (!http::is_compressible(type ? std::string_view(*type) : "application/octet-stream")) return;
  response.vary("accept-encoding");
  if (response.headers_.has("content-encoding")) return;
  const auto accepted = request_.headers().joined("accept-encoding");
  const std::string_view chosen = http::preferred_encoding(accepted.value_or(std::string()), encodings);
  const std::optional<http::ContentCoding> coding = http::content_coding(chosen);
  if (!coding) return;
  put_encoding_into_etag(chosen);
  if (sends_no_content() || is_head()) return;
  response.headers_.remove("content-length");
  response.headers_.set("content-encoding", std::string(chosen));
  length_.reset();
  stream_ = stream_ ? compressed(std::move(stream_), *coding) : compressed(std::move(body_), *coding);
}

void Transmission::put_encoding_into_etag(std::string_view encoding) {
  Response& response = *request_.response();
  const std::string* etag = response.headers_.get("etag");
  if (etag && response.vary_etag_) response.headers_.set("etag", http::etag_of_encoding(*etag, encoding));
}

// A single range is cut out; several are answered whole, as hapi does. Compressed content has none.
void Transmission::cut_range() {
  Response& response = *request_.response();
  if (!length_ || *length_ == 0 || !options().response.ranges || request_.method() != "GET" || response.status() != 200) return;
  response.headers_.set("accept-ranges", "bytes");
  const std::optional<std::string_view> asked = request_.headers().filled("range");
  if (!asked) return;
  const std::string* etag = response.headers_.get("etag");
  const auto condition = request_.headers().filled("if-range");
  if (condition && !http::if_range_holds(*condition, etag ? std::string_view(*etag) : std::string_view())) return;
  const http::RangeChoice choice = http::choose_range(*asked, *length_);
  if (choice.kind == http::RangeChoice::Kind::whole) return;
  if (choice.kind == http::RangeChoice::Kind::unsatisfiable) {
    throw range_not_satisfiable().header("content-range", http::to_unsatisfied_range(*length_));
  }
  response.code(206);
  response.headers_.set("content-range", http::to_content_range(choice.range, *length_));
  body_ = body_.substr(choice.range.from, choice.range.size());
  length_ = body_.size();
  response.headers_.set("content-length", std::to_string(*length_));
}

}  // namespace martlet
