#include "gateway_transport.hpp"

#include <memory>

#include <martlet/base/encoding.hpp>
#include <martlet/http/status.hpp>
#include <martlet/json/value.hpp>
#include <martlet/lambda/http_events.hpp>

#include "gateway_event.hpp"

namespace conformance {
namespace {

using namespace martlet;

constexpr std::size_t body_bytes_max = 10 * 1024 * 1024;  // API Gateway's own limit

http::Response message(int status, std::string_view text) {
  http::Response response;
  response.status = status;
  std::string body = json::Value(json::Object{{"message", text}}).to_text();
  response.headers.set("content-type", "application/json");
  response.headers.set("content-length", std::to_string(body.size()));
  response.body = std::move(body);
  return response;
}

void add_headers(http::Headers& headers, const json::Value& answer) {
  const json::Value* single = answer.find("headers");
  if (single && single->object()) {
    for (const auto& [name, value] : *single->object()) headers.add(name, value.string() ? *value.string() : value.to_text());
  }
  const json::Value* multi = answer.find("multiValueHeaders");
  if (multi && multi->object()) {
    for (const auto& [name, values] : *multi->object()) {
      for (const json::Value& value : *values.array()) headers.add(name, *value.string());
    }
  }
  const json::Value* cookies = answer.find("cookies");
  if (cookies && cookies->array()) {
    for (const json::Value& cookie : *cookies->array()) headers.add("set-cookie", *cookie.string());
  }
}

http::Response response_of(const json::Value& answer, bool is_head) {
  http::Response response;
  response.status = static_cast<int>(answer.find("statusCode")->number());
  add_headers(response.headers, answer);
  std::string body(answer.text("body"));
  if (const json::Value* encoded = answer.find("isBase64Encoded"); encoded && *encoded == json::Value(true))
    body = from_base64_lenient(body);
  if (is_head || !http::may_have_body(response.status)) return response;
  response.headers.set("content-length", std::to_string(body.size()));
  response.body = std::move(body);
  return response;
}

class Gateway {
 public:
  Gateway(http::Handler application, PayloadFormat format) : function_(std::move(application)), format_(format) {}

  Task<http::Response> answer(http::Request& request) {
    const Result<std::string_view> body = co_await request.body->read(body_bytes_max, std::nullopt);
    if (!body) co_return message(413, "Request Entity Too Large");
    const std::string event = gateway_event(request, *body, format_);
    lambda::Invocation invocation;
    invocation.event = event;
    invocation.context.request_id = "00000000-0000-4000-8000-000000000000";
    invocation.context.log_lines = &log_;
    const lambda::Outcome outcome = co_await function_.handle(invocation);
    if (!outcome) co_return message(502, "Internal server error");
    const Result<json::Value> answered = json::parse(*outcome);
    if (!answered || !answered->find("statusCode")) co_return message(502, "Internal server error");
    co_return response_of(*answered, request.method == "HEAD");
  }

 private:
  lambda::HttpEvents function_;
  PayloadFormat format_;
  Log log_;
};

}  // namespace

http::Handler gateway_transport(http::Handler application, PayloadFormat format) {
  return [gateway = std::make_shared<Gateway>(std::move(application), format)](http::Request& request) { return gateway->answer(request); };
}

}  // namespace conformance
