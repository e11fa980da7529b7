#include "transmission.hpp"

#include <array>
#include <span>
#include <utility>

#include <martlet/async/task_context.hpp>
#include <martlet/base/text.hpp>
#include <martlet/base/wall_time.hpp>
#include <martlet/http/compressible_media_type.hpp>
#include <martlet/http/content_coding.hpp>
#include <martlet/http/content_coding_negotiation.hpp>
#include <martlet/http/preconditions.hpp>
#include <martlet/http/range.hpp>
#include <martlet/http/status.hpp>
#include <martlet/server/boom_of_current_exception.hpp>

#include "../request_extras.hpp"
#include "cache_control.hpp"
#include "compressed_stream.hpp"
#include "lifecycle.hpp"

namespace martlet {
namespace {

// A stream that owns what it depends on: the handler, its request, its services.
class OwnedStream final : public http::BodyStream {
 public:
  OwnedStream(const Request& request, std::shared_ptr<Lifecycle> owner, std::unique_ptr<http::BodyStream> stream)
      : request_(request), owner_(std::move(owner)), stream_(std::move(stream)) {}
  ~OwnedStream() override { stream_.reset(); }  // before its owner
  // The tasks that produce the parts also run for the request, and find it in their context.
  Task<std::optional<std::string>> next() override {
    const TaskContextScope context = co_await enter(request_);
    Task<std::optional<std::string>> coming = stream_->next();
    co_return co_await std::move(coming);
  }

 private:
  const Request& request_;
  std::shared_ptr<Lifecycle> owner_;
  std::unique_ptr<http::BodyStream> stream_;
};

}  // namespace

// A stream whose first part is requested before the rest.
class Transmission::BegunStream final : public http::BodyStream {
 public:
  explicit BegunStream(std::unique_ptr<http::BodyStream> stream) : stream_(std::move(stream)) {}

  Task<void> begin() {
    first_ = co_await stream_->next();
    is_first_kept_ = true;
  }
  Task<std::optional<std::string>> next() override {
    if (!std::exchange(is_first_kept_, false)) return stream_->next();
    return ready_part(std::move(first_));
  }

 private:
  static Task<std::optional<std::string>> ready_part(std::optional<std::string> part) { co_return std::move(part); }
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

// As in hapi, an error that can't be sent as it is is sent without its headers and members.
void Transmission::fail(const Boom& error) {
  const auto begin_again = [this](const Boom& answer) {
    body_.clear();
    length_.reset();
    stream_.reset();
    sized_stream_ = nullptr;
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

// All transports send the same headers, so a header that one can't send is refused for all.
void Transmission::check_sendable() const {
  const Response& response = *request_.response_;
  if (response.headers_.fixed()) return;
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
    response.body = std::unique_ptr<http::BodyStream>(std::make_unique<OwnedStream>(request_, std::move(owner), std::move(stream_)));
  } else if (!body_.empty()) {
    response.body = std::move(body_);
  }
  return response;
}

std::optional<std::size_t> Transmission::body_bytes() const {
  if (is_head() || sends_no_content()) return 0;
  return length_;
}

void Transmission::answer_error(const Boom& error) {
  const Boom copy = error;
  Response response(copy.payload());
  response.code(copy.status());
  for (const http::Headers::Field& field : copy.headers()) response.header(field.name, field.value);
  request_.respond(std::move(response));
}

bool Transmission::sends_no_content() const { return !http::may_have_body(request_.response()->status()); }

// Returns whether the client has sent cookies that can't be read.
bool Transmission::clears_cookies() const {
  const auto& extras = request_.extras_;
  return extras && extras->cookies && !extras->cookies->to_clear.empty();
}

// Returns whether, as far as is known before the content is written, this is the route's usual response, whose headers the plan has.
bool Transmission::may_be_fixed() const {
  const std::optional<FixedResponse>& fixed = request_.plan_->fixed;
  const Response& response = *request_.response_;
  return fixed && response.default_type_ == fixed->type && response.status() == 200 && response.headers_.size() == 0 &&
         request_.method() == request_.plan_->route->method && response.cookies_.empty() && !clears_cookies() && response.reason_.empty() &&
         !response.ttl_ && !response.charset_ && !request_.auth_.is_authenticated &&
         !std::holds_alternative<std::unique_ptr<http::BodyStream>>(response.content_) && !request_.headers().has("range");
}

bool Transmission::use_fixed_headers() {
  if (*length_ == 0 || (options().compression && *length_ >= options().compression_bytes_min)) return false;
  request_.response_->headers_.use(request_.plan_->fixed->headers, *length_);
  return true;
}

void Transmission::marshal() {
  Response& response = *request_.response();
  const bool is_written = may_be_fixed();
  if (is_written) {
    write_content();
    if (use_fixed_headers()) return;
  }
  put_content_type();
  if (request_.plan_->cors) add_cors_headers(*request_.plan_->cors, request_, response.headers_);
  put_security();
  put_validators();
  put_cache_control();
  put_cookies();
  if (!is_written) write_content();
  put_length();
  compress();
  cut_range();
}

void Transmission::write_content() {
  Response& response = *request_.response();
  if (auto* stream = std::get_if<std::unique_ptr<http::BodyStream>>(&response.content_)) {
    sized_stream_ = dynamic_cast<SizedStream*>(stream->get());
    if (sized_stream_) length_ = sized_stream_->size();
    if (is_head() || !*stream) return;
    auto begun = std::make_unique<BegunStream>(std::move(*stream));
    content_stream_ = begun.get();
    stream_ = std::move(begun);
    return;
  }
  if (auto* text = std::get_if<std::string>(&response.content_)) {
    body_ = std::move(*text);
  } else if (auto* source = std::get_if<std::unique_ptr<JsonSource>>(&response.content_)) {
    const JsonOptions& json = options().json;
    body_ = std::move(request_.wire_->body_memory);
    body_.reserve(256);  // enough for most responses
    json::Writer writer(body_, {response.spaces_.value_or(json.spaces), response.escape_.value_or(json.escape)});
    (*source)->write(writer);
    body_ += response.suffix_.value_or(json.suffix);
  }
  length_ = body_.size();
}

void Transmission::put_length() {
  Response& response = *request_.response();
  // A HEAD response has the length that GET would have; in hapi, so does a 304 to HEAD. Other 304s and 204s have none (RFC 9110,
  // section 8.6).
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
  const Flush flush = sized_stream_ ? Flush::when_full : Flush::each_part;
  stream_ = stream_ ? compressed(std::move(stream_), *coding, flush) : compressed(std::move(body_), *coding);
}

void Transmission::put_encoding_into_etag(std::string_view encoding) {
  Response& response = *request_.response();
  const std::string* etag = response.headers_.get("etag");
  if (etag && response.vary_etag_) response.headers_.set("etag", http::etag_of_encoding(*etag, encoding));
}

// Cuts out a single range; if several are requested, the whole content is sent, as in hapi. Compressed content has no ranges.
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
  if (sized_stream_) {
    sized_stream_->restrict_to(choice.range);
  } else {
    body_ = body_.substr(choice.range.from, choice.range.size());
  }
  length_ = choice.range.size();
  response.headers_.set("content-length", std::to_string(*length_));
}

}  // namespace martlet
