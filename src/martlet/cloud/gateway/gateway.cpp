#include <martlet/async/deadline.hpp>
#include <martlet/base/encoding.hpp>
#include <martlet/cloud/gateway/gateway.hpp>
#include <martlet/http/url.hpp>

#include "events.hpp"
#include "gateway_error.hpp"
#include "incoming.hpp"
#include "proxy_answer.hpp"

namespace martlet::cloud {
namespace {

GatewayOptions completed(GatewayOptions options) {
  if (options.stage.empty()) options.stage = options.format == PayloadFormat::rest ? "prod" : "$default";
  return options;
}

}  // namespace

class Gateway::Front {
 public:
  Front(Invoke function, GatewayOptions options) : function_(std::move(function)), options_(completed(std::move(options))) {}

  Task<http::Response> answer(http::Request& request) const;

 private:
  Task<http::Response> forward(http::Request& request, Incoming& incoming) const;
  http::Response finish(const Result<InvokeResult>& result, const Incoming& incoming) const;
  http::Response refuse(GatewayError error, const Incoming& incoming, std::string_view why) const;

  const Invoke function_;
  const GatewayOptions options_;
};

Task<http::Response> Gateway::Front::answer(http::Request& request) const {
  const Result<http::Target> target = http::split_target(request.target);
  if (!target || target->form == http::Target::Form::asterisk) co_return to_response(GatewayError::bad_request, options_.format);
  Incoming incoming = take_in(request, target->path, target->query, options_.now());
  http::Response response = co_await forward(request, incoming);
  response.headers.set(options_.format == PayloadFormat::rest ? "x-amzn-requestid" : "apigw-requestid", incoming.request_id);
  co_return response;
}

Task<http::Response> Gateway::Front::forward(http::Request& request, Incoming& incoming) const {
  const Result<std::string_view> body = co_await request.body->read(request_body_bytes_max, std::nullopt);
  if (!body) {
    const bool is_too_large = body.error().code == Code::too_large;
    co_return refuse(is_too_large ? GatewayError::too_large : GatewayError::bad_request, incoming, body.error().what);
  }
  incoming.body = *body;
  incoming.is_text = is_text_body(request.headers, *body);

  std::string event;
  if (options_.format == PayloadFormat::rest) {
    const std::optional<std::string> path = percent_decode(incoming.path);
    if (!path) co_return refuse(GatewayError::bad_request, incoming, "the path can't be decoded");
    event = rest_event(incoming, *path, options_);
  } else {
    event = http_api_event(incoming, options_);
  }
  Task<InvokeResult> invocation = function_(std::move(event));
  const SteadyTime deadline = std::chrono::steady_clock::now() + options_.integration_wait_max;
  const Result<InvokeResult> result = co_await with_deadline(std::move(invocation), deadline);
  co_return finish(result, incoming);
}

http::Response Gateway::Front::finish(const Result<InvokeResult>& result, const Incoming& incoming) const {
  if (!result) return refuse(GatewayError::timed_out, incoming, "the function took too long");
  switch (result->outcome) {
    case InvokeResult::Outcome::throttled: return refuse(GatewayError::throttled, incoming, "the function is throttled");
    case InvokeResult::Outcome::too_large: return refuse(GatewayError::too_large, incoming, "the event is too large for a function");
    case InvokeResult::Outcome::function_error: return refuse(GatewayError::function_failed, incoming, result->payload);
    case InvokeResult::Outcome::answered: break;
  }
  Result<http::Response> response = read_answer(result->payload, options_.format, incoming.method == "HEAD");
  if (!response) return refuse(GatewayError::function_failed, incoming, to_text(response.error()));
  return *std::move(response);
}

http::Response Gateway::Front::refuse(GatewayError error, const Incoming& incoming, std::string_view why) const {
  http::Response response = to_response(error, options_.format);
  options_.log.with_request_id(incoming.request_id).warn("a request failed at the gateway", {{"status", response.status}, {"reason", why}});
  if (incoming.method == "HEAD") response.body = {};
  return response;
}

Gateway::Gateway(Invoke function, GatewayOptions options)
    : front_(std::make_shared<const Front>(std::move(function), std::move(options))) {}

http::Handler Gateway::as_handler() const {
  return [front = front_](http::Request& request) { return front->answer(request); };
}

}  // namespace martlet::cloud
