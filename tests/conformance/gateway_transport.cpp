#include "gateway_transport.hpp"

#include <memory>

#include <martlet/cloud/gateway/gateway.hpp>
#include <martlet/lambda/http_events.hpp>

namespace conformance {
namespace {

using namespace martlet;

// The function, called by the gateway directly, without a process and a Runtime API in between.
class Function {
 public:
  Function(http::Handler application, lambda::HttpEventOptions options) : events_(std::move(application), std::move(options)) {}

  Task<cloud::InvokeResult> invoke(std::string event) {
    lambda::Invocation invocation;
    invocation.event = event;
    invocation.context.request_id = "00000000-0000-4000-8000-000000000000";
    invocation.context.log_lines = &log_;
    const lambda::Outcome outcome = co_await events_.handle(invocation);
    cloud::InvokeResult result{cloud::InvokeResult::Outcome::function_error, "id", {}, {}};
    if (outcome) {
      result.outcome = cloud::InvokeResult::Outcome::answered;
      result.payload = *outcome;
    } else {
      result.payload = outcome.error().to_json();
    }
    co_return result;
  }

 private:
  lambda::HttpEvents events_;
  Log log_{[](std::string_view) {}, Level::fatal};  // many requests fail on purpose
};

}  // namespace

http::Handler gateway_transport(http::Handler application, cloud::GatewayKind kind, bool decodes_binary) {
  lambda::HttpEventOptions event_options;
  cloud::GatewayOptions gateway_options;
  gateway_options.kind = kind;
  if (decodes_binary) event_options.binary_media_types = gateway_options.binary_media_types = {"*/*"};
  auto function = std::make_shared<Function>(std::move(application), std::move(event_options));
  const cloud::Gateway gateway([function](std::string event) { return function->invoke(std::move(event)); }, std::move(gateway_options));
  return gateway.as_handler();
}

}  // namespace conformance
