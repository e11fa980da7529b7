#pragma once
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/base/log.hpp>
#include <martlet/http/response.hpp>
#include <martlet/lambda/event_handler.hpp>

namespace martlet::lambda {

/// What a log line about a response says beyond its status. Views must live until the call has returned.
struct ResponseNote {
  std::string_view route;    ///< the pattern, `/orders/{id}`; "" where none matched
  std::string_view message;  ///< what went wrong; never a payload
};

struct HttpEventOptions {
  /// A prefix that the gateway adds and the application doesn't know: a custom domain's base path, such as `/orders`.
  std::string base_path;
  /// HTTP APIs put their stage before the path (`/prod/hello`) unless it is `$default`: is it taken away?
  bool strips_stage = true;
  /// Lambda carries 6 MB, as JSON text and with base64 where it is needed. A larger response is an invocation error,
  /// `Function.ResponseSizeTooLarge`, and a stream is read no further.
  std::size_t answer_bytes_max = 6 * 1024 * 1024;
  /// Asked about every response other than 2xx, for the log. Empty: method and path are logged.
  std::function<ResponseNote(const http::Request&, const http::Response&)> note;
  /// Takes the events that are no HTTP requests. nullptr: they are invocation errors that tell the event's shape, never its values.
  std::unique_ptr<EventHandler> other_events;
};

/// Turns events of API Gateway (REST, HTTP API in both payload formats), function URLs and Application Load Balancers into
/// requests for `handler`, and its responses into what each of them expects. The kind is told from the event.
///
/// The request is the one that a socket would have given: an encoded target, one `cookie` header, `host`, `content-length` of
/// the decoded body. What an event can't tell: whether a REST API's path held %2F; the order of query parameters of different names
/// (REST, ALB); repeated headers of an HTTP API, which arrive joined by commas; chunking, Expect and the HTTP version.
/// `Request::id` is Lambda's request id, which its log lines carry, not the gateway's.
class HttpEvents final : public EventHandler {
 public:
  explicit HttpEvents(http::Handler handler, HttpEventOptions options = {});
  HttpEvents(const HttpEvents&) = delete;
  ~HttpEvents() override;

  Task<Outcome> handle(const Invocation& invocation) override;

 private:
  struct Exchange;
  class Lease;
  Task<http::Response> respond(http::Request& request, const Context& context);
  Task<bool> collect(http::BodyStream& stream, std::string& to);

  http::Handler handler_;
  HttpEventOptions options_;
  std::vector<std::unique_ptr<Exchange>> idle_;  // buffers that earlier events left
};

/// The invocation behind a request that came through HttpEvents; nullptr for one from another transport.
const Invocation* invocation_of(const http::Request& request);

/// The text of the event's `requestContext` (JSON: authorizer, identity, the gateway's ids); "" where it has none.
/// Reads the event again, so ask only when it is needed.
std::string_view request_context(const Invocation& invocation);

}  // namespace martlet::lambda
