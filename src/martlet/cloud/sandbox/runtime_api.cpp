#include "runtime_api.hpp"

#include <martlet/base/encoding.hpp>
#include <martlet/cloud/sandbox/sandbox.hpp>
#include <martlet/http/request_target.hpp>
#include <martlet/http/streamed_request_body.hpp>
#include <martlet/json/writer.hpp>

#include "failure_payload.hpp"

namespace martlet::cloud {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view version = "/2018-06-01/runtime/";
constexpr std::size_t error_bytes_max = 256 * 1024;
constexpr std::size_t streamed_bytes_max = 200 * 1024 * 1024;

http::Response with_json(int status, std::string body) {
  http::Response response;
  response.status = status;
  response.headers.set("content-type", "application/json");
  response.headers.set("content-length", std::to_string(body.size()));
  response.body = std::move(body);
  return response;
}

http::Response error(int status, std::string_view type, std::string_view message) {
  std::string body;
  json::Writer writer(body);
  writer.begin_object();
  writer.key("errorMessage");
  writer.string(message);
  writer.key("errorType");
  writer.string(type);
  writer.end_object();
  return with_json(status, std::move(body));
}

http::Response accepted() { return with_json(202, R"({"status":"OK"})"); }
http::Response wrong_state() { return error(403, "InvalidStateTransition", "State transition is not allowed"); }
http::Response not_found() { return error(404, "NotFound", "version 2018-06-01 of the Runtime API has no such call"); }
http::Response method_not_allowed() { return error(405, "MethodNotAllowed", "this call requires a different method"); }

http::Response to_response(RuntimeCalls::CallStatus status) {
  switch (status) {
    case RuntimeCalls::CallStatus::accepted: return accepted();
    case RuntimeCalls::CallStatus::unknown_id: return error(400, "InvalidRequestID", "Invalid request ID");
    case RuntimeCalls::CallStatus::wrong_state: return wrong_state();
    case RuntimeCalls::CallStatus::too_late: return error(410, "InvokeTimeout", "the invocation has timed out");
  }
  return wrong_state();
}

http::Response too_large() {
  return error(413, "RequestEntityTooLarge", "Exceeded maximum allowed payload size (" + std::to_string(payload_bytes_max) + " bytes).");
}

http::Response unreadable(const Error& problem) {
  return problem.code == Code::too_large ? too_large() : error(400, "InvalidRequest", problem.what);
}

http::Response to_response(const Delivery& delivery) {
  const InvokeRequest& invocation = delivery.invocation->request;
  http::Response response = with_json(200, invocation.event);
  response.headers.set("Lambda-Runtime-Aws-Request-Id", invocation.request_id);
  response.headers.set("Lambda-Runtime-Deadline-Ms", std::to_string(delivery.deadline.time_since_epoch().count()));
  response.headers.set("Lambda-Runtime-Invoked-Function-Arn", invocation.arn);
  response.headers.set("Lambda-Runtime-Trace-Id", invocation.trace);
  if (!invocation.client_context.empty()) response.headers.set("Lambda-Runtime-Client-Context", invocation.client_context);
  if (!delivery.invocation_id.empty()) response.headers.set("Lambda-Runtime-Invocation-Id", delivery.invocation_id);
  return response;
}

// A call of the Runtime API: `invocation/ID/response` is {"response", ID}.
struct Call {
  std::string_view name;
  std::string_view request_id;
};

Call parse_call(std::string_view target) {
  target = http::path_of(target);
  if (!target.starts_with(version)) return {};
  target.remove_prefix(version.size());
  if (target == "invocation/next" || target == "init/error") return {target, {}};
  constexpr std::string_view invocation = "invocation/";
  if (!target.starts_with(invocation)) return {};
  target.remove_prefix(invocation.size());
  const std::size_t slash = target.find('/');
  if (slash == std::string_view::npos) return {};
  return {target.substr(slash + 1), target.substr(0, slash)};
}

// Returns the error in the trailers, where runtimes report errors after the first byte.
std::string failure_in(const http::Headers& trailers) {
  const std::string* type = trailers.get("lambda-runtime-function-error-type");
  if (!type) return {};
  const std::string* body = trailers.get("lambda-runtime-function-error-body");
  return *type + ": " + (body ? from_base64(*body).value_or(std::string()) : std::string());
}

// A guard that ends the response if the function disconnects early, for instance by crashing: the server then cancels the handler.
class DisconnectGuard {
 public:
  DisconnectGuard(RuntimeCalls& calls, std::string_view request_id, ResponseStream& stream)
      : calls_(calls), request_id_(request_id), stream_(stream) {}
  DisconnectGuard(const DisconnectGuard&) = delete;
  ~DisconnectGuard() {
    if (is_dismissed_) return;
    constexpr const char* why = "the function disconnected before the end of its response";
    stream_.end(why);
    static_cast<void>(calls_.failed(request_id_, failure_payload(request_id_, "Function.ResponseBrokeOff", why)));
  }
  void dismiss() { is_dismissed_ = true; }

 private:
  RuntimeCalls& calls_;
  const std::string request_id_;
  ResponseStream& stream_;
  bool is_dismissed_ = false;
};

net::ServerOptions server_options() {
  net::ServerOptions options;
  options.limits.idle_wait_max = 1h;  // a function may work for up to 15 minutes between two calls
  options.limits.body_wait_max = 15min;
  options.limits.write_wait_max = 15min;
  options.log = Log(Level::error);
  return options;
}

}  // namespace

Result<std::unique_ptr<RuntimeApi>> RuntimeApi::listen(net::Reactor& reactor, RuntimeCalls& calls) {
  std::unique_ptr<RuntimeApi> api(new RuntimeApi(calls));
  Result<net::Server> server =
      net::Server::listen(reactor, [self = api.get()](http::Request& request) { return self->handle(request); }, server_options());
  if (!server) return std::unexpected(std::move(server.error()));
  api->server_.emplace(std::move(*server));
  return api;
}

std::string RuntimeApi::address() const { return "127.0.0.1:" + std::to_string(server_->port()); }

Task<http::Response> RuntimeApi::handle(http::Request& request) {
  const Call call = parse_call(request.target);
  if (call.name == "invocation/next") {
    if (request.method != "GET") co_return method_not_allowed();
    co_return co_await next();
  }
  const bool is_post = request.method == "POST";
  if (call.name == "init/error") {
    if (!is_post) co_return method_not_allowed();
    co_return co_await receive_init_error(request);
  }
  if (call.name == "response" || call.name == "error") {
    if (!is_post) co_return method_not_allowed();
    const auto invocation_id = request.headers.get("lambda-runtime-invocation-id");
    if (invocation_id && !calls_.has_invocation_id(call.request_id, *invocation_id))
      co_return error(400, "InvalidInvocationID", "the invocation id is not that of the request");
  }
  if (call.name == "response") {
    co_return co_await receive_response(request, call.request_id);
  }
  if (call.name == "error") {
    co_return co_await receive_error(request, call.request_id);
  }
  co_return not_found();
}

Task<http::Response> RuntimeApi::next() {
  const std::optional<Delivery> delivery = co_await calls_.next();
  if (!delivery) co_return wrong_state();
  co_return to_response(*delivery);
}

Task<http::Response> RuntimeApi::receive_response(http::Request& request, std::string_view request_id) {
  const auto status = calls_.response_status(request_id);
  if (status != RuntimeCalls::CallStatus::accepted) co_return to_response(status);
  if (const auto mode = request.headers.get("lambda-runtime-function-response-mode")) {
    if (*mode != "streaming") co_return error(400, "InvalidResponseMode", "the response mode is not streaming");
    const std::string_view type = request.headers.get("content-type").value_or("application/octet-stream");
    if (auto stream = calls_.begin_response_stream(request_id, std::string(type))) {
      Task<http::Response> streaming = receive_response_stream(request, request_id, std::move(stream));
      co_return co_await std::move(streaming);
    }
  }
  const Result<std::string_view> body = co_await request.body->read(payload_bytes_max, std::nullopt);
  if (!body && body.error().code == Code::too_large) {
    static_cast<void>(calls_.response_too_large(request_id));
    co_return too_large();
  }
  if (!body) co_return unreadable(body.error());
  co_return to_response(calls_.answered(request_id, std::string(*body)));
}

Task<http::Response> RuntimeApi::receive_response_stream(http::Request& request, std::string_view request_id,
                                                         std::shared_ptr<ResponseStream> stream) {
  DisconnectGuard guard(calls_, request_id, *stream);
  auto& parts = dynamic_cast<http::StreamedRequestBody&>(*request.body);  // a body over a socket is always streamed
  while (true) {
    Task<Result<std::optional<std::string>>> coming = parts.next(streamed_bytes_max, std::nullopt);
    Result<std::optional<std::string>> part = co_await std::move(coming);
    if (!part) co_return unreadable(part.error());
    if (!*part) break;
    Task<bool> putting = stream->put(**std::move(part));
    const bool is_taken = co_await std::move(putting);
    if (is_taken) continue;
    guard.dismiss();
    static_cast<void>(
        calls_.failed(request_id, failure_payload(request_id, "Function.ReaderLeft", "the reader of the response has disconnected")));
    co_return error(400, "ReaderLeft", "the reader of the response has disconnected");
  }
  std::string failed = failure_in(parts.trailers());
  const bool has_failed = !failed.empty();
  guard.dismiss();
  stream->end(failed);
  co_return to_response(has_failed ? calls_.failed(request_id, std::move(failed)) : calls_.answered(request_id, {}));
}

Task<http::Response> RuntimeApi::receive_error(http::Request& request, std::string_view request_id) {
  const auto status = calls_.response_status(request_id);
  if (status != RuntimeCalls::CallStatus::accepted) co_return to_response(status);
  const Result<std::string_view> body = co_await request.body->read(error_bytes_max, std::nullopt);
  if (!body) co_return unreadable(body.error());
  co_return to_response(calls_.failed(request_id, std::string(*body)));
}

Task<http::Response> RuntimeApi::receive_init_error(http::Request& request) {
  const Result<std::string_view> body = co_await request.body->read(error_bytes_max, std::nullopt);
  if (!body) co_return unreadable(body.error());
  co_return to_response(calls_.init_failed(std::string(*body)));
}

}  // namespace martlet::cloud
