#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <martlet/async/local_loop.hpp>
#include <martlet/json/value.hpp>

#include "http_events.hpp"

namespace martlet::lambda {

// A copy of what a handler saw, which outlives the request.
struct ReceivedRequest {
  std::string method, target, body, remote_address, id, xray_trace;
  std::vector<std::pair<std::string, std::string>> headers;
  std::optional<SteadyTime> deadline;
  std::string context;
  json::Value own_context;  // the context that the request itself reports

  std::string header(std::string_view name) const {
    for (const auto& [key, value] : headers) {
      if (key == name) return value;
    }
    return "(none)";
  }
};

inline http::Response ok() {
  http::Response response;
  response.headers.set("content-type", "text/plain; charset=utf-8");
  response.body = std::string("ok");
  return response;
}

class EventSender {
 public:
  EventSender() : log_([this](std::string_view line) { lines.emplace_back(line); }, Level::trace) {}

  Outcome send(std::string_view event, http::Response response = ok(), HttpEventOptions options = {}) {
    response_ = std::move(response);
    HttpEvents events([this](http::Request& request) { return handle(request); }, std::move(options));
    return send_to(events, event);
  }
  Outcome send_to(HttpEvents& events, std::string_view event) {
    Invocation invocation;
    invocation.event = event;
    invocation.context.request_id = "8476a536-e9f4-11e8-9739-2dfe598c3fcd";
    invocation.context.trace_id = "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1";
    invocation.context.deadline = wall_now() + std::chrono::seconds(3);
    invocation.context.log_lines = &log_;
    LocalLoop loop;
    return loop.run(events.handle(invocation));
  }
  json::Value answer(std::string_view event, http::Response response = ok()) {
    const Outcome outcome = send(event, std::move(response));
    return outcome ? json::parse(*outcome).value() : json::Value(outcome.error().message);
  }
  Task<http::Response> handle(http::Request& request) {
    seen.method = request.method;
    seen.target = request.target;
    seen.body = request.body->ready().value_or("(not ready)");
    seen.remote_address = request.remote_address;
    seen.id = request.id;
    seen.xray_trace = request.xray_trace;
    seen.headers.clear();
    for (const http::HeaderView& header : request.headers) seen.headers.emplace_back(header.name, header.value);
    seen.deadline = request.deadline;
    seen.own_context = request.context->read();
    if (const Invocation* invocation = invocation_of(request)) seen.context = request_context(*invocation);
    co_return std::move(response_);
  }

  ReceivedRequest seen;
  std::vector<std::string> lines;

 private:
  http::Response response_;
  Log log_;
};

// The shapes are those of AWS's documentation; the values differ.
inline constexpr std::string_view v2_event =
    R"({"version":"2.0","routeKey":"$default","rawPath":"/orders/café","rawQueryString":"a=1&b=x%20y&a=2",
 "cookies":["session=abc","theme=dark"],
 "headers":{"content-type":"application/json","x-many":"1,2","host":"id.execute-api.eu-central-1.amazonaws.com"},
 "queryStringParameters":{"a":"1,2","b":"x y"},
 "requestContext":{"accountId":"123456789012","apiId":"api-id","authorizer":{"jwt":{"claims":{"sub":"alice \"}"},"scopes":["a"]}},
  "domainName":"id.execute-api.eu-central-1.amazonaws.com","domainPrefix":"id",
  "http":{"method":"POST","path":"/orders/café","protocol":"HTTP/1.1","sourceIp":"192.0.2.1","userAgent":"agent"},
  "requestId":"gateway-id","routeKey":"$default","stage":"$default","time":"12/Mar/2020:19:03:58 +0000","timeEpoch":1583348638390},
 "body":"{\"name\":\"b\u00f6b\"}","pathParameters":{"p":"v"},"isBase64Encoded":false,"stageVariables":{"s":"v"}})";

inline constexpr std::string_view v1_event = R"({"resource":"/{proxy+}","path":"/orders/caf%C3%A9%20100%25/a+b","httpMethod":"GET",
 "headers":{"Accept":"*/*","X-Many":"2","Host":"id.execute-api.eu-central-1.amazonaws.com"},
 "multiValueHeaders":{"Accept":["*/*"],"X-Many":["1","2"],"Cookie":["session=abc; theme=dark"],"Host":["id.execute-api.eu-central-1.amazonaws.com"]},
 "queryStringParameters":{"a":"2","b":"x y&z=1"},"multiValueQueryStringParameters":{"a":["1","2"],"b":["x y&z=1"]},
 "requestContext":{"accountId":"123456789012","stage":"prod","path":"/prod/orders","identity":{"sourceIp":"192.0.2.2","userAgent":"agent"},
  "authorizer":{"principalId":"p"},"requestId":"gateway-id","resourcePath":"/{proxy+}","httpMethod":"GET"},
 "pathParameters":{"proxy":"orders"},"stageVariables":null,"body":null,"isBase64Encoded":false})";

inline constexpr std::string_view alb_event =
    R"({"requestContext":{"elb":{"targetGroupArn":"arn:aws:elasticloadbalancing:us-east-2:1:targetgroup/t/1"}},
 "httpMethod":"GET","path":"/orders/caf%C3%A9","queryStringParameters":{"q":"x%20y"},
 "headers":{"host":"lb.example","user-agent":"ELB-HealthChecker/2.0","x-forwarded-for":"198.51.100.9, 192.0.2.3"},"body":"","isBase64Encoded":false})";

inline constexpr std::string_view alb_multi_event = R"({"requestContext":{"elb":{"targetGroupArn":"arn"}},"httpMethod":"GET","path":"/",
 "multiValueQueryStringParameters":{"q":["1","2"]},"multiValueHeaders":{"host":["lb.example"],"x-many":["1","2"]},"body":"","isBase64Encoded":false})";

inline std::string v2_with(std::string_view path, std::string_view stage, std::string_view more = "") {
  return R"({"version":"2.0","rawPath":")" + std::string(path) + R"(","rawQueryString":"","headers":{},"requestContext":{"stage":")" +
         std::string(stage) + R"(","http":{"method":"GET","sourceIp":"192.0.2.1"}})" + std::string(more) + "}";
}

inline std::string rest_with(std::string_view members) {
  return R"({"resource":"/","path":"/","httpMethod":"POST","headers":{},"requestContext":{"stage":"prod"},)" + std::string(members) + "}";
}

inline http::Response with_header(std::initializer_list<std::pair<const char*, const char*>> headers) {
  http::Response response = ok();
  for (const auto& [name, value] : headers) response.headers.add(name, value);
  return response;
}

class Parts final : public http::BodyStream {
 public:
  explicit Parts(int count) : left_(count) {}
  Task<std::optional<std::string>> next() override {
    if (left_-- == 0) co_return std::nullopt;
    co_return std::string(1000, 'x');
  }

 private:
  int left_;
};

}  // namespace martlet::lambda
