#include "http_events.hpp"

#include <array>
#include <utility>

#include <martlet/base/utf8.hpp>
#include <martlet/json/locate.hpp>

#include "event_shape.hpp"
#include "http_events/binary_body.hpp"
#include "http_events/binary_media_types.hpp"
#include "http_events/event_request.hpp"
#include "http_events/http_event_reader.hpp"
#include "http_events/integration_limits.hpp"
#include "http_events/proxy_response.hpp"
#include "http_events/response_log.hpp"

namespace martlet::lambda {
namespace {

FunctionError unreadable(const Error& error) { return {"the event can't be read: " + to_text(error), "Runtime.UnmarshalError"}; }

FunctionError not_http(std::string_view event) {
  return {"the event is not an HTTP request, and this function takes no other events; it is " + event_shape(event),
          "Runtime.UnsupportedEvent"};
}

http::Response plain_error(int status, std::string_view body) {
  http::Response response;
  response.status = status;
  response.headers.set("content-type", "application/json; charset=utf-8");
  response.headers.set("cache-control", "no-cache");
  response.body = body;
  return response;
}

// Returns the response to an exception, which is a bug of the application: its text is only for the log, not for the client.
http::Response internal_error() {
  return plain_error(500, R"({"statusCode":500,"error":"Internal Server Error","message":"An internal server error occurred"})");
}

http::Response failed(const Context& context, const FunctionError& why) {
  context.log().error("the handler failed", {{"reason", why.message}});
  return internal_error();
}

http::Response not_sendable(const Context& context) {
  return failed(context, {"its status or a header can't be sent", "Function.MalformedResponse"});
}

// Returns the response to the handler's exception. Call in a catch block.
http::Response thrown(const Context& context) { return failed(context, from_exception(std::current_exception())); }

http::Response bad_request() { return plain_error(400, R"({"statusCode":400,"error":"Bad Request","message":"Bad Request"})"); }

// If the integration doesn't decode base64, every UTF-8 body is sent as text.
bool is_base64(const http::Response& response, std::string_view body, bool carries_bytes, const Context& context) {
  if (body.empty()) return false;
  if (carries_bytes) return is_binary(response.headers, body);
  if (is_utf8(body)) return false;
  context.log().warn("the client gets base64 text: the REST API doesn't decode it",
                     {{"next", "add */* to the API's binaryMediaTypes, and set MARTLET_BINARY_MEDIA_TYPES to them"}});
  return true;
}

}  // namespace

// The buffers for one event, reused for the next.
struct HttpEvents::Exchange {
  HttpEventReader reader;
  EventRequest request;
  FixedHeadersJson fixed_headers;
};

// An Exchange that is borrowed while an event is handled, so that several events can be handled at once.
class HttpEvents::Lease {
 public:
  explicit Lease(HttpEvents& owner) : owner_(owner) {
    if (owner_.idle_.empty()) {
      exchange_ = std::make_unique<Exchange>();
    } else {
      exchange_ = std::move(owner_.idle_.back());
      owner_.idle_.pop_back();
    }
  }
  Lease(const Lease&) = delete;
  ~Lease() { owner_.idle_.push_back(std::move(exchange_)); }
  Exchange* operator->() const { return exchange_.get(); }

 private:
  HttpEvents& owner_;
  std::unique_ptr<Exchange> exchange_;
};

HttpEvents::HttpEvents(http::Handler handler, HttpEventOptions options) : handler_(std::move(handler)), options_(std::move(options)) {}
HttpEvents::~HttpEvents() = default;

Task<Outcome> HttpEvents::handle(const Invocation& invocation) {
  const Lease lease(*this);
  if (auto read = lease->reader.read(invocation.event); !read) co_return std::unexpected(unreadable(read.error()));
  const HttpEvent& event = lease->reader.event();
  if (event.kind() == HttpEventKind::other) {
    if (!options_.other_events) co_return std::unexpected(not_http(invocation.event));
    Task<Outcome> other = options_.other_events->handle(invocation);
    co_return co_await std::move(other);
  }
  const bool carries_bytes = decodes_base64(event, options_.binary_media_types);
  const RequestRules rules = {{options_.base_path, options_.strips_stage}, carries_bytes};
  if (auto built = lease->request.build(event, invocation, rules); !built) {
    log_refusal(invocation.context, built.error());
    const http::Response refused = bad_request();
    co_return write_answer(event, refused, std::get<std::string_view>(refused.body), false, lease->fixed_headers);
  }
  http::Request& request = lease->request.request();
  http::Response response;
  // Repeated in handle_streamed(): a shared coroutine would cost one more frame per invocation.
  try {
    Task<http::Response> handled = handler_(request);
    response = co_await std::move(handled);
    if (!is_sendable(response)) response = not_sendable(invocation.context);
  } catch (...) {
    response = thrown(invocation.context);
  }
  log_response(options_, invocation.context, request, response);
  const std::size_t bytes_max = response_bytes_max(event, options_.response_bytes_max);
  std::string streamed;
  if (const auto* stream = std::get_if<std::unique_ptr<http::BodyStream>>(&response.body)) {
    Task<bool> collected = collect(**stream, streamed, bytes_max);
    const bool fits = co_await std::move(collected);
    if (!fits) co_return std::unexpected(response_too_large(event, bytes_max));
  }
  std::string_view body = streamed;
  if (const auto* owned = std::get_if<std::string>(&response.body)) body = *owned;
  if (const auto* lasting = std::get_if<std::string_view>(&response.body)) body = *lasting;
  const bool as_base64 = is_base64(response, body, carries_bytes, invocation.context);
  std::string answer = write_answer(event, response, body, as_base64, lease->fixed_headers);
  if (answer.size() > bytes_max) co_return std::unexpected(response_too_large(event, bytes_max));
  co_return std::move(answer);
}

// The parts of a response, and the request that they belong to.
class HttpEvents::OwnedParts final : public http::BodyStream {
 public:
  OwnedParts(std::unique_ptr<Lease> lease, std::unique_ptr<http::BodyStream> parts) : lease_(std::move(lease)), parts_(std::move(parts)) {}
  ~OwnedParts() override { parts_.reset(); }  // before its request
  Task<std::optional<std::string>> next() override { return parts_->next(); }

 private:
  std::unique_ptr<Lease> lease_;
  std::unique_ptr<http::BodyStream> parts_;
};

Task<StreamedOutcome> HttpEvents::handle_streamed(const Invocation& invocation) {
  auto lease = std::make_unique<Lease>(*this);
  if (auto read = (*lease)->reader.read(invocation.event); !read) co_return std::unexpected(unreadable(read.error()));
  const HttpEvent& event = (*lease)->reader.event();
  if (!can_be_streamed(event)) {
    const bool is_other = event.kind() == HttpEventKind::other && options_.other_events;
    lease.reset();
    Task<StreamedOutcome> whole = is_other ? options_.other_events->handle_streamed(invocation) : EventHandler::handle_streamed(invocation);
    co_return co_await std::move(whole);
  }
  const RequestRules rules = {{options_.base_path, options_.strips_stage}, true};
  StreamedResponse streamed(http_stream_type, nullptr);
  if (auto built = (*lease)->request.build(event, invocation, rules); !built) {
    log_refusal(invocation.context, built.error());
    streamed.beginning = stream_beginning(bad_request());
    co_return StreamedOutcome(std::move(streamed));
  }
  http::Request& request = (*lease)->request.request();
  http::Response response;
  try {
    Task<http::Response> handled = handler_(request);
    response = co_await std::move(handled);
    if (!is_sendable(response)) response = not_sendable(invocation.context);
  } catch (...) {
    response = thrown(invocation.context);
  }
  log_response(options_, invocation.context, request, response);
  streamed.beginning = stream_beginning(response);
  if (auto* parts = std::get_if<std::unique_ptr<http::BodyStream>>(&response.body))
    streamed.parts = std::make_unique<OwnedParts>(std::move(lease), std::move(*parts));
  co_return StreamedOutcome(std::move(streamed));
}

// Returns false if the stream exceeds `bytes_max`.
Task<bool> HttpEvents::collect(http::BodyStream& stream, std::string& to, std::size_t bytes_max) {
  while (true) {
    std::optional<std::string> part = co_await stream.next();
    if (!part) co_return true;
    to += *part;
    if (to.size() > bytes_max) co_return false;
  }
}

const Invocation* invocation_of(const http::Request& request) {
  const auto* body = dynamic_cast<const EventBody*>(request.body);
  return body ? body->invocation() : nullptr;
}

std::string_view request_context(const Invocation& invocation) {
  static const std::array<json::Step, 1> path{"requestContext"};
  return json::text_of(invocation.event, path);
}

}  // namespace martlet::lambda
