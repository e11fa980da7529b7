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

/// The parts of a log line about a response, besides the status. Views must live until the call has returned.
struct ResponseNote {
  std::string_view route;    ///< the pattern, `/orders/{id}`; "" if none matched
  std::string_view message;  ///< the error's message; never a payload
};

struct HttpEventOptions {
  /// A prefix that the gateway adds, unknown to the application: a custom domain's base path, such as `/orders`.
  std::string base_path;
  /// The `binaryMediaTypes` of the REST API of the function, such as `*/*` or `image/png`. A REST API decodes base64 only if one of them is
  /// `*/*` or the first type that the request accepts. If it doesn't, handlers see no `accept-encoding`, so that they don't compress; every
  /// UTF-8 body is sent as text, and others are logged as a warning. Ignored for other integrations.
  std::vector<std::string> binary_media_types;
  /// Whether the stage, which HTTP APIs (both formats) put before the path (`/prod/hello`) unless it is `$default`, is removed.
  bool strips_stage = true;
  /// The maximum size of a response: Lambda allows 6 MB of JSON text, including base64 if needed; a load balancer at most 1 MB, whatever is
  /// set here. A larger response is an invocation error, `Function.ResponseSizeTooLarge`, and reading a stream stops.
  std::size_t response_bytes_max = 6 * 1024 * 1024;
  /// Whether every response other than 2xx is logged. Set it to false for a handler that logs them itself.
  bool logs_responses = true;
  /// Called for every response other than 2xx, for the log. If empty, method and path are logged.
  std::function<ResponseNote(const http::Request&, const http::Response&)> note;
  /// Handles events that aren't HTTP requests. If nullptr, they become invocation errors that describe the event's shape, never its values.
  std::unique_ptr<EventHandler> other_events;
};

/// A handler that turns events of API Gateway (REST APIs, HTTP APIs in both payload formats), function URLs, Application Load Balancers and
/// VPC Lattice (both event structures) into requests for `handler`, and its responses into the form that each of them expects. The kind is
/// recognized from the event.
///
/// The request is the same as over a socket: an encoded target, one `cookie` header, `host`, `content-length` of
/// the decoded body. Events lack some information: how a path was encoded that an HTTP API decoded (`/a%2Fb` arrives as `/a/b`); the order
/// of query parameters of different names (format 1.0, load balancer); repeated headers of format 2.0, which arrive joined by commas;
/// chunking, Expect and the HTTP version.
/// The response to an event that isn't a valid HTTP request (a header's name that isn't a token) is a 400, as over a socket, also to an
/// HTTP API's path with a dot segment, which may have been a name (`%252e%252e`) when the API's route was matched.
/// `Request::id` is Lambda's request id, as in its log lines, not the gateway's.
class HttpEvents final : public EventHandler {
 public:
  explicit HttpEvents(http::Handler handler, HttpEventOptions options = {});
  HttpEvents(const HttpEvents&) = delete;
  ~HttpEvents() override;

  Task<Outcome> handle(const Invocation& invocation) override;
  /// Responds with a stream in Lambda's format for HTTP: a JSON prelude with status, headers and cookies, eight NUL bytes, then the
  /// unchanged body. Events from an HTTP API, a load balancer or VPC Lattice, which can't stream, are handled by handle().
  Task<StreamedOutcome> handle_streamed(const Invocation& invocation) override;

 private:
  struct Exchange;
  class Lease;
  class OwnedParts;
  Task<bool> collect(http::BodyStream& stream, std::string& to, std::size_t bytes_max);

  http::Handler handler_;
  HttpEventOptions options_;
  std::vector<std::unique_ptr<Exchange>> idle_;  // buffers of earlier events
};

/// Returns the invocation of a request that came through HttpEvents; nullptr for a request from another transport.
const Invocation* invocation_of(const http::Request& request);

/// Returns the text of the event's `requestContext` (JSON: authorizer, identity, the gateway's ids); "" if the event has none.
/// Reads the event again, so call it only when needed.
std::string_view request_context(const Invocation& invocation);

}  // namespace martlet::lambda
