#include <martlet/async/deadline.hpp>
#include <martlet/async/sleep.hpp>
#include <martlet/base/utf8.hpp>
#include <martlet/cloud/gateway/gateway.hpp>

#include "event_writers.hpp"
#include "gateway_error.hpp"
#include "incoming_request.hpp"
#include "proxy_response.hpp"
#include "streamed_response.hpp"
#include "text_body.hpp"

namespace martlet::cloud {
namespace {

using namespace std::chrono_literals;

std::chrono::milliseconds usual_wait(GatewayKind kind) {
  switch (kind) {
    case GatewayKind::rest_api: return 29s;
    case GatewayKind::http_api_1:
    case GatewayKind::http_api_2: return 30s;
    default: return 900s;
  }
}

GatewayOptions completed(GatewayOptions options) {
  if (options.kind == GatewayKind::function_url) {
    options.stage = "$default";
  } else if (options.stage.empty()) {
    options.stage = options.kind == GatewayKind::rest_api ? "prod" : "$default";
  }
  if (options.integration_wait_max <= 0ms) options.integration_wait_max = usual_wait(options.kind);
  return options;
}

std::size_t body_bytes_max(GatewayKind kind) {
  return kind == GatewayKind::load_balancer ? load_balancer_body_bytes_max : request_body_bytes_max;
}

std::string event_for(const IncomingRequest& incoming, const EventPath& path, const GatewayOptions& options) {
  switch (options.kind) {
    case GatewayKind::rest_api:
    case GatewayKind::http_api_1: return format_1_event(incoming, path, options);
    case GatewayKind::http_api_2:
    case GatewayKind::function_url: return format_2_event(incoming, path, options);
    case GatewayKind::load_balancer: return load_balancer_event(incoming, path, options);
  }
  return {};
}

// Returns the header that contains the request's id. Load balancers have none.
std::string_view request_id_header(GatewayKind kind) {
  switch (kind) {
    case GatewayKind::http_api_1:
    case GatewayKind::http_api_2: return "apigw-requestid";
    case GatewayKind::load_balancer: return {};
    default: return "x-amzn-requestid";
  }
}

}  // namespace

class Gateway::Integration {
 public:
  Integration(Invoke function, GatewayOptions options) : function_(std::move(function)), options_(completed(std::move(options))) {}

  Task<http::Response> answer(http::Request& request) const;

 private:
  Task<http::Response> forward(http::Request& request, IncomingRequest& incoming) const;
  void put_body(IncomingRequest& incoming, const http::RequestHeaders& headers, std::string_view body) const;
  ProxyResponseRules rules_for(const IncomingRequest& incoming) const;
  http::Response finish(const Result<InvokeResult>& result, const IncomingRequest& incoming) const;
  http::Response refuse(GatewayError error, const IncomingRequest& incoming, std::string_view why) const;

  const Invoke function_;
  const GatewayOptions options_;
};

Task<http::Response> Gateway::Integration::answer(http::Request& request) const {
  const Result<http::RequestTarget> target = http::split_target(request.target);
  if (!target || target->form == http::RequestTarget::Form::asterisk) co_return to_response(GatewayError::bad_request, options_.kind);
  IncomingRequest incoming = to_incoming_request(request, *target, options_.now());
  http::Response response = co_await forward(request, incoming);
  const std::string_view id_header = request_id_header(options_.kind);
  if (!id_header.empty()) response.headers.set(id_header, incoming.request_id);
  co_return response;
}

Task<http::Response> Gateway::Integration::forward(http::Request& request, IncomingRequest& incoming) const {
  const Result<EventPath> path = event_path(incoming.path, options_);
  if (!path) co_return refuse(GatewayError::bad_request, incoming, path.error().what);
  const Result<std::string_view> body = co_await request.body->read(body_bytes_max(options_.kind), std::nullopt);
  if (!body) {
    const bool is_too_large = body.error().code == Code::too_large;
    co_return refuse(is_too_large ? GatewayError::too_large : GatewayError::bad_request, incoming, body.error().what);
  }
  put_body(incoming, request.headers, *body);
  Task<InvokeResult> invocation = function_(event_for(incoming, *path, options_));
  const SteadyTime now = co_await loop_now();
  const SteadyTime deadline = now + options_.integration_wait_max;
  Result<InvokeResult> result = co_await with_deadline(std::move(invocation), deadline);
  if (!result || result->outcome != InvokeResult::Outcome::streaming) co_return finish(result, incoming);
  Task<Result<http::Response>> reading = read_streamed_response(*std::move(result), rules_for(incoming));
  Result<http::Response> response = co_await std::move(reading);
  if (!response) co_return refuse(GatewayError::function_failed, incoming, to_text(response.error()));
  co_return *std::move(response);
}

void Gateway::Integration::put_body(IncomingRequest& incoming, const http::RequestHeaders& headers, std::string_view body) const {
  incoming.body = body;
  if (options_.kind != GatewayKind::rest_api) {
    incoming.is_text = is_text_body(headers, body);
    return;
  }
  incoming.is_text = !is_one_of_types(options_.binary_media_types, headers.get("content-type").value_or(std::string_view()));
  if (!incoming.is_text || is_utf8(body)) return;
  incoming.replaced_body = replace_invalid_utf8(body);
  incoming.body = incoming.replaced_body;
}

ProxyResponseRules Gateway::Integration::rules_for(const IncomingRequest& incoming) const {
  ProxyResponseRules rules;
  rules.kind = options_.kind;
  rules.is_head = incoming.method == "HEAD";
  rules.decodes_base64 = options_.kind != GatewayKind::rest_api || is_one_of_types(options_.binary_media_types, incoming.accept);
  return rules;
}

http::Response Gateway::Integration::finish(const Result<InvokeResult>& result, const IncomingRequest& incoming) const {
  if (!result) return refuse(GatewayError::timed_out, incoming, "the function took too long");
  switch (result->outcome) {
    case InvokeResult::Outcome::throttled: return refuse(GatewayError::throttled, incoming, "the function is throttled");
    case InvokeResult::Outcome::too_large: return refuse(GatewayError::too_large, incoming, "the event is too large for a function");
    case InvokeResult::Outcome::function_error: return refuse(GatewayError::function_failed, incoming, result->payload);
    case InvokeResult::Outcome::answered:
    case InvokeResult::Outcome::streaming: break;
  }
  Result<http::Response> response = read_proxy_response(result->payload, rules_for(incoming));
  if (!response) return refuse(GatewayError::function_failed, incoming, to_text(response.error()));
  return *std::move(response);
}

http::Response Gateway::Integration::refuse(GatewayError error, const IncomingRequest& incoming, std::string_view why) const {
  http::Response response = to_response(error, options_.kind);
  options_.log.with_request_id(incoming.request_id).warn("a request failed at the gateway", {{"status", response.status}, {"reason", why}});
  if (incoming.method == "HEAD") response.body = {};
  return response;
}

Gateway::Gateway(Invoke function, GatewayOptions options)
    : integration_(std::make_shared<const Integration>(std::move(function), std::move(options))) {}

http::Handler Gateway::as_handler() const {
  return [integration = integration_](http::Request& request) { return integration->answer(request); };
}

}  // namespace martlet::cloud
