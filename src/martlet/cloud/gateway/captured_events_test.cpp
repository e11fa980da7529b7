// Compares the gateway's events with those in tests/captures, which AWS sent or documents.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include <martlet/async/local_loop.hpp>
#include <martlet/cloud/gateway/gateway.hpp>
#include <martlet/json/value.hpp>

namespace martlet::cloud {
namespace {

json::Value captured(const std::string& name) {
  std::ifstream file(CAPTURES "/" + name, std::ios::binary);
  return json::parse(std::string(std::istreambuf_iterator<char>(file), {})).value();
}

// Sends requests to a gateway and returns the event that its function receives; null if the function isn't invoked.
class Sender {
 public:
  explicit Sender(GatewayKind kind) { options_.kind = kind; }

  Sender& at_stage(std::string stage) {
    options_.stage = std::move(stage);
    return *this;
  }
  json::Value event_of(http::Request request, std::string_view body = {}) {
    json::Value event;
    const Gateway gateway(
        [&event](std::string text) -> Task<InvokeResult> {
          event = json::parse(text).value();
          co_return InvokeResult{InvokeResult::Outcome::answered, "id", R"({"statusCode":200})", {}};
        },
        options_);
    http::BufferedBody buffered(body);
    request.body = &buffered;
    request.remote_address = "192.0.2.1";
    LocalLoop loop;
    status = loop.run(gateway.as_handler()(request)).status;
    return event;
  }
  json::Value event_at(std::string_view path) { return event_of({"GET", path, {{"Host", "api.example"}}, nullptr, {}, {}, {}, {}, {}}); }

  int status = 0;

 private:
  GatewayOptions options_;
};

// Returns whether the member differs between requests, accounts or connections.
bool is_incidental(std::string_view name) {
  for (const char* one : {"accountId",
                          "apiId",
                          "domainName",
                          "domainPrefix",
                          "extendedRequestId",
                          "requestId",
                          "requestTime",
                          "requestTimeEpoch",
                          "resourceId",
                          "time",
                          "timeEpoch",
                          "targetGroupArn",
                          "Host",
                          "host",
                          "X-Amzn-Trace-Id",
                          "x-amzn-trace-id",
                          "X-Forwarded-Port",
                          "x-forwarded-port",
                          "X-Forwarded-Proto",
                          "x-forwarded-proto"}) {
    if (name == one) return true;
  }
  return false;
}

void expect_members(const json::Value& sent, const json::Value& captured, const std::string& place) {
  if (!captured.object()) {
    EXPECT_EQ(sent.to_text(), captured.to_text()) << place;
    return;
  }
  for (const auto& [name, value] : *captured.object()) {
    const json::Value* actual = sent.find(name);
    ASSERT_TRUE(actual) << place << '.' << name << " is missing";
    if (!is_incidental(name)) expect_members(*actual, value, place + '.' + name);
  }
}

void expect_as_captured(Sender sender, const std::string& file) {
  const json::Value request = captured("request.json");
  const std::string target = std::string(request.text("path")) + '?' + std::string(request.text("query"));
  http::RequestHeaders headers;
  for (const json::Value& header : *request.find("headers")->array())
    headers.add(*(*header.array())[0].string(), *(*header.array())[1].string());
  const json::Value event = sender.event_of({request.text("method"), target, headers, nullptr, {}, {}, {}, {}, {}}, request.text("body"));
  expect_members(event, captured("events/" + file), file);
}

TEST(CapturedEvent, of_a_rest_api_equals_the_event_of_the_gateway) {
  expect_as_captured(Sender(GatewayKind::rest_api).at_stage("live"), "rest-api.json");
}

TEST(CapturedEvent, of_an_http_api_equals_the_event_of_the_gateway) {
  expect_as_captured(Sender(GatewayKind::http_api_1).at_stage("live"), "http-api-1.json");
  expect_as_captured(Sender(GatewayKind::http_api_2), "http-api-2.json");
}

TEST(CapturedEvent, of_a_function_url_equals_the_event_of_the_gateway) {
  expect_as_captured(Sender(GatewayKind::function_url), "function-url.json");
  const json::Value event = Sender(GatewayKind::function_url).event_at("/");
  EXPECT_EQ(event.find("requestContext")->text("domainName"), "local.lambda-url.us-east-1.on.aws");
  EXPECT_EQ(event.find("requestContext")->text("accountId"), "anonymous");
}

TEST(CapturedEvent, of_a_load_balancer_equals_the_event_of_the_gateway) {
  expect_as_captured(Sender(GatewayKind::load_balancer), "load-balancer.json");
}

TEST(CapturedPath, arrives_unchanged_except_through_an_http_api) {
  const json::Value paths = captured("paths.json");
  for (const json::Value& path : *paths.array()) {
    for (const GatewayKind kind : {GatewayKind::rest_api, GatewayKind::function_url, GatewayKind::load_balancer}) {
      const json::Value event = Sender(kind).event_at(path.text("sent"));
      EXPECT_EQ(event.text(kind == GatewayKind::function_url ? "rawPath" : "path"), path.text("encoded")) << name_of(kind);
    }
  }
}

TEST(CapturedPath, is_decoded_by_an_http_api_or_rejected_with_400) {
  const json::Value paths = captured("paths.json");
  for (const json::Value& path : *paths.array()) {
    for (const GatewayKind kind : {GatewayKind::http_api_1, GatewayKind::http_api_2}) {
      Sender sender(kind);
      const json::Value event = sender.event_at(path.text("sent"));
      const bool is_refused = path.find("httpApi")->is_null();
      EXPECT_EQ(sender.status, is_refused ? 400 : 200) << path.text("sent");
      EXPECT_EQ(event.is_null(), is_refused) << path.text("sent");
      EXPECT_EQ(event.text(kind == GatewayKind::http_api_1 ? "path" : "rawPath"), path.text("httpApi")) << name_of(kind);
    }
  }
}

}  // namespace
}  // namespace martlet::cloud
