#include <martlet/async/sleep.hpp>
#include <martlet/base/encoding.hpp>
#include <martlet/json/value.hpp>

#include "event_stream_message.hpp"
#include "function_authorization.hpp"
#include "invocations.hpp"
#include "lambda_handlers.hpp"

namespace martlet::cloud::lambda {
namespace {

using namespace std::chrono_literals;

// The invocation's result, set by on_ended(), for the message at the end of the stream.
using Ending = std::shared_ptr<std::optional<InvokeResult>>;

std::string chunk(std::string_view payload) { return event_stream_message("PayloadChunk", "application/octet-stream", payload); }

// An error's type and document. A stream that breaks off reports both in one text: "Type: {...}".
struct StreamError {
  std::string code = "Unhandled";
  std::string details;
};
StreamError error_of(const std::string& text) {
  StreamError error{.details = text};
  if (const Result<json::Value> document = json::parse(text)) {
    if (!document->text("errorType").empty()) error.code = document->text("errorType");
  } else if (const std::size_t end = text.find(": {"); end != std::string::npos) {
    error.code = text.substr(0, end);
    error.details = text.substr(end + 2);
  }
  return error;
}

// Returns the last message. `problem` is why the response broke off; empty if it didn't.
std::string completion(const InvokeResult& ended, const std::string& problem, bool has_log) {
  json::Value document = json::Object();
  if (ended.outcome == InvokeResult::Outcome::function_error || !problem.empty()) {
    StreamError error = error_of(ended.payload.empty() ? problem : ended.payload);
    document.set("ErrorCode", std::move(error.code));
    document.set("ErrorDetails", std::move(error.details));
  }
  if (has_log) document.set("LogResult", to_base64(ended.log_tail));
  return event_stream_message("InvokeComplete", "application/json", document.to_text());
}

/// The response while the function produces it: a message for each part, and one at the end.
class Messages final : public http::BodyStream {
 public:
  Messages(std::shared_ptr<http::BodyStream> parts, Ending ending, bool has_log)
      : parts_(std::move(parts)), ending_(std::move(ending)), has_log_(has_log) {}

  Task<std::optional<std::string>> next() override {
    if (!parts_) co_return std::nullopt;
    std::string problem;
    try {
      Task<std::optional<std::string>> coming = parts_->next();
      const std::optional<std::string> part = co_await std::move(coming);
      if (part) co_return chunk(*part);
    } catch (const std::exception& broken_off) {
      problem = broken_off.what();
    }
    parts_.reset();
    // The invocation ends a moment after its last part. Only then is its log complete.
    for (int waits = 0; !*ending_ && waits < waits_max; ++waits) co_await sleep(wait);
    co_return completion(ending_->value_or(InvokeResult()), problem, has_log_);
  }

 private:
  static constexpr std::chrono::milliseconds wait = 1ms;
  static constexpr int waits_max = 2000;
  std::shared_ptr<http::BodyStream> parts_;
  Ending ending_;
  bool has_log_;
};

http::Response stream_response(const Call& call, const std::string& version) {
  http::Response response;
  response.status = 200;
  response.headers.set("content-type", "application/vnd.amazon.eventstream");
  response.headers.set("x-amz-executed-version", version);
  response.headers.set("x-amzn-requestid", call.request_id);
  return response;
}

}  // namespace

Task<ServiceResult<http::Response>> invoke_with_response_stream(ControlPlane& plane, Call& call, aws::InvokeRequest& request) {
  const ServiceResult<FunctionReference> function = resolve(call, request.function_name, request.qualifier);
  if (!function) co_return std::unexpected(function.error());
  if (const ServiceResult<> allowed = authorize(plane, call, "lambda:InvokeFunction", *function, PermissionResource::named); !allowed)
    co_return std::unexpected(allowed.error());
  ServiceResult<Invocable> target = find_invocable(plane, *function, call.now);
  if (!target) co_return std::unexpected(target.error());
  InvokeRequest invocation(request.payload.empty() ? "{}" : std::move(request.payload));
  if (const ServiceResult<> checked = check_event(invocation.event, false); !checked) co_return std::unexpected(checked.error());
  http::Response response = stream_response(call, target->version);
  if (request.invocation_type == "DryRun") {
    response.status = 204;
    co_return response;
  }
  const bool has_log = request.log_type == "Tail";
  const Ending ending = std::make_shared<std::optional<InvokeResult>>();
  invocation.request_id = call.request_id;
  invocation.arn = function->named_arn();
  invocation.client_context = from_base64_lenient(request.client_context.value_or(""));
  invocation.on_ended = [ending](const InvokeResult& result) { ending->emplace(result); };
  auto running = plane.runner->invoke_streamed(std::move(target->function), std::move(invocation));
  const InvokeResult result = co_await std::move(running);
  if (result.outcome == InvokeResult::Outcome::throttled || result.outcome == InvokeResult::Outcome::too_large)
    co_return invocation_error(result);
  if (result.outcome == InvokeResult::Outcome::streaming) {
    response.body = std::make_unique<Messages>(result.stream, ending, has_log);
  } else {
    const bool is_answer = result.outcome == InvokeResult::Outcome::answered;
    response.body = (is_answer ? chunk(result.payload) : std::string()) + completion(result, {}, has_log);
  }
  co_return response;
}

}  // namespace martlet::cloud::lambda
