#include "http_events.hpp"

#include <utility>

#include <martlet/http/status.hpp>

#include "http_events/event_request.hpp"
#include "http_events/http_answer.hpp"
#include "http_events/http_event_reader.hpp"
#include "http_events/member_text.hpp"
#include "http_events/unknown_event.hpp"

namespace martlet::lambda {
namespace {

FunctionError unreadable(const Error& error) { return {"the event can't be read: " + to_text(error), "Runtime.UnmarshalError"}; }

FunctionError not_http(std::string_view event) {
  return {"the event is no HTTP request, and this function takes no other: it is " + shape_of(event), "Runtime.UnsupportedEvent"};
}

FunctionError too_large(std::size_t bytes_max) {
  return {"the response is larger than the " + std::to_string(bytes_max) + " bytes that Lambda carries", "Function.ResponseSizeTooLarge"};
}

// An exception is a bug of the application. Its words are for the log; the client learns nothing of them.
http::Response internal_error() {
  http::Response response;
  response.status = 500;
  response.headers.set("content-type", "application/json; charset=utf-8");
  response.headers.set("cache-control", "no-cache");
  response.body = std::string_view(R"({"statusCode":500,"error":"Internal Server Error","message":"An internal server error occurred"})");
  return response;
}

std::string_view without_query(std::string_view target) { return target.substr(0, target.find('?')); }

Level level_of(int status) { return status >= 500 ? Level::error : status >= 400 ? Level::warn : Level::info; }

// Anything but success leaves a line; never with a payload, which could hold secrets.
void tell(const HttpEventOptions& options, const Context& context, const http::Request& request, const http::Response& response) {
  if (response.status >= 200 && response.status < 300) return;
  ResponseNote note;
  if (options.note) note = options.note(request, response);
  if (note.message.empty()) note.message = http::reason_phrase(response.status);
  if (note.route.empty()) note.route = without_query(request.target);
  context.log().write(level_of(response.status), note.message,
                      {{"status", response.status}, {"method", request.method}, {"route", note.route}});
}

}  // namespace

// What one event needs; kept for the next.
struct HttpEvents::Exchange {
  HttpEventReader reader;
  EventRequest request;
};

// Borrows an Exchange for as long as an event is in hand, so that several may be.
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
  if (event.kind() == EventKind::other) {
    if (!options_.other_events) co_return std::unexpected(not_http(invocation.event));
    Task<Outcome> other = options_.other_events->handle(invocation);
    co_return co_await std::move(other);
  }
  const PathRules rules = {options_.base_path, options_.strips_stage};
  if (auto built = lease->request.build(event, invocation, rules); !built) co_return std::unexpected(unreadable(built.error()));
  http::Request& request = lease->request.request();
  Task<http::Response> handled = respond(request, invocation.context);
  http::Response response = co_await std::move(handled);
  tell(options_, invocation.context, request, response);
  std::string streamed;
  if (const auto* stream = std::get_if<std::unique_ptr<http::BodyStream>>(&response.body)) {
    Task<bool> collected = collect(**stream, streamed);
    const bool fits = co_await std::move(collected);
    if (!fits) co_return std::unexpected(too_large(options_.answer_bytes_max));
  }
  std::string_view body = streamed;
  if (const auto* owned = std::get_if<std::string>(&response.body)) body = *owned;
  if (const auto* lasting = std::get_if<std::string_view>(&response.body)) body = *lasting;
  std::string answer = write_answer(event, response, body);
  if (answer.size() > options_.answer_bytes_max) co_return std::unexpected(too_large(options_.answer_bytes_max));
  co_return std::move(answer);
}

Task<http::Response> HttpEvents::respond(http::Request& request, const Context& context) {
  FunctionError thrown;
  try {
    Task<http::Response> handled = handler_(request);
    http::Response response = co_await std::move(handled);
    co_return std::move(response);
  } catch (...) {
    thrown = from_exception(std::current_exception());
  }
  context.log().error("the handler threw an exception", {{"exception", thrown.message}});
  co_return internal_error();
}

// False: it is more than fits.
Task<bool> HttpEvents::collect(http::BodyStream& stream, std::string& to) {
  while (true) {
    std::optional<std::string> part = co_await stream.next();
    if (!part) co_return true;
    to += *part;
    if (to.size() > options_.answer_bytes_max) co_return false;
  }
}

const Invocation* invocation_of(const http::Request& request) {
  const auto* body = dynamic_cast<const EventBody*>(request.body);
  return body ? body->invocation() : nullptr;
}

std::string_view request_context(const Invocation& invocation) { return member_text(invocation.event, "requestContext"); }

}  // namespace martlet::lambda
