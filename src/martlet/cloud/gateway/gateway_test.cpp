#include <gtest/gtest.h>

#include <martlet/async/sleep.hpp>
#include <martlet/async/virtual_loop.hpp>
#include <martlet/cloud/gateway/gateway.hpp>
#include <martlet/json/value.hpp>

namespace martlet::cloud {
namespace {

using namespace std::chrono_literals;

// A gateway before a function that notes its event and answers as it is told.
class Exchange {
 public:
  explicit Exchange(GatewayKind kind) { options.kind = kind; }

  http::Response send(http::Request request, std::string_view body = {}) {
    http::BufferedBody buffered(body);
    request.body = &buffered;
    request.remote_address = "192.0.2.1";
    options.now = [] { return WallTime(1583348638390ms); };
    options.log = Log([this](std::string_view line) { log += line; }, Level::trace);
    const Gateway gateway([this](std::string json) { return run(std::move(json)); }, options);
    VirtualLoop loop;
    return loop.run(gateway.as_handler()(request));
  }
  http::Response get(std::string_view target, http::RequestHeaders headers = {{"Host", "api.example"}}) {
    return send({"GET", target, std::move(headers), nullptr, {}, {}, {}});
  }
  http::Response post(std::string_view type, std::string_view body) {
    return send({"POST", "/", {{"Host", "api.example"}, {"Content-Type", type}}, nullptr, {}, {}, {}}, body);
  }
  http::Response answer_with(std::string payload, std::string_view method = "GET") {
    result.payload = std::move(payload);
    return send({method, "/", {{"Host", "api.example"}}, nullptr, {}, {}, {}});
  }

  // A part of the event, as JSON: text("requestContext", "http", "path").
  template <class... Keys>
  std::string event_at(Keys... keys) const {
    const json::Value* value = &event;
    ((value = value ? value->find(keys) : nullptr), ...);
    return value ? value->to_text() : "(none)";
  }

  GatewayOptions options;
  InvokeResult result{InvokeResult::Outcome::answered, "id", R"({"statusCode":200})", {}};
  std::chrono::milliseconds delay{0};
  json::Value event;
  std::string log;

 private:
  Task<InvokeResult> run(std::string json) {
    event = json::parse(json).value();
    if (delay > 0ms) co_await sleep(delay);
    co_return result;
  }
};

std::string text_of(const http::Response& response) {
  const auto* body = std::get_if<std::string>(&response.body);
  return std::to_string(response.status) + ' ' + (body ? *body : "");
}

// Parts that are new for each request, and known by their form.
void put_constants(json::Value& event, const char* id_member, const char* trace_name) {
  json::Value* context = const_cast<json::Value*>(event.find("requestContext"));
  EXPECT_EQ(context->text(id_member).size(), 36U);
  context->set(id_member, "id");
  if (context->find("extendedRequestId")) context->set("extendedRequestId", "id");
  json::Value* headers = const_cast<json::Value*>(event.find("headers"));
  EXPECT_TRUE(headers->text(trace_name).starts_with("Root=1-5e5ffb9e-"));
  headers->set(trace_name, "trace");
  if (json::Value* lists = const_cast<json::Value*>(event.find("multiValueHeaders"))) lists->set(trace_name, json::Array{"trace"});
}

TEST(HttpApiGateway, writes_events_as_documented) {
  Exchange exchange(GatewayKind::http_api_2);
  exchange.send({"POST",
                 "/my/path?parameter1=value1&parameter1=value2&parameter2=value",
                 {{"Host", "id.execute-api.us-east-1.amazonaws.com"},
                  {"Header1", "value1"},
                  {"header2", "value1"},
                  {"Header2", "value2"},
                  {"Cookie", "cookie1=a; cookie2=b"},
                  {"User-Agent", "agent"}},
                 nullptr,
                 {},
                 {},
                 {}},
                "Hello from Lambda");
  put_constants(exchange.event, "requestId", "x-amzn-trace-id");
  EXPECT_EQ(exchange.event.to_text({2}), R"({
  "version": "2.0",
  "routeKey": "$default",
  "rawPath": "/my/path",
  "rawQueryString": "parameter1=value1&parameter1=value2&parameter2=value",
  "cookies": [
    "cookie1=a",
    "cookie2=b"
  ],
  "headers": {
    "host": "id.execute-api.us-east-1.amazonaws.com",
    "header1": "value1",
    "header2": "value1,value2",
    "user-agent": "agent",
    "x-amzn-trace-id": "trace",
    "x-forwarded-for": "192.0.2.1",
    "x-forwarded-port": "80",
    "x-forwarded-proto": "http"
  },
  "queryStringParameters": {
    "parameter1": "value1,value2",
    "parameter2": "value"
  },
  "requestContext": {
    "accountId": "000000000000",
    "apiId": "local",
    "domainName": "id.execute-api.us-east-1.amazonaws.com",
    "domainPrefix": "id",
    "http": {
      "method": "POST",
      "path": "/my/path",
      "protocol": "HTTP/1.1",
      "sourceIp": "192.0.2.1",
      "userAgent": "agent"
    },
    "requestId": "id",
    "routeKey": "$default",
    "stage": "$default",
    "time": "04/Mar/2020:19:03:58 +0000",
    "timeEpoch": 1583348638390
  },
  "body": "Hello from Lambda",
  "isBase64Encoded": false
})");
}

TEST(RestGateway, writes_events_as_documented) {
  Exchange exchange(GatewayKind::rest_api);
  exchange.send(
      {"GET",
       "/my/p%C3%A4th?parameter1=value1&parameter1=val%20ue2&parameter2=a%2Bb+c",
       {{"Host", "id.execute-api.us-east-1.amazonaws.com:8443"}, {"Header1", "value1"}, {"header2", "value1"}, {"Header2", "value2"}},
       nullptr,
       {},
       {},
       {}});
  put_constants(exchange.event, "requestId", "X-Amzn-Trace-Id");
  EXPECT_EQ(exchange.event.to_text({2}), R"({
  "resource": "/{proxy+}",
  "path": "/my/p%C3%A4th",
  "httpMethod": "GET",
  "headers": {
    "Host": "id.execute-api.us-east-1.amazonaws.com:8443",
    "Header1": "value1",
    "header2": "value2",
    "X-Amzn-Trace-Id": "trace",
    "X-Forwarded-For": "192.0.2.1",
    "X-Forwarded-Port": "8443",
    "X-Forwarded-Proto": "http"
  },
  "multiValueHeaders": {
    "Host": [
      "id.execute-api.us-east-1.amazonaws.com:8443"
    ],
    "Header1": [
      "value1"
    ],
    "header2": [
      "value1",
      "value2"
    ],
    "X-Amzn-Trace-Id": [
      "trace"
    ],
    "X-Forwarded-For": [
      "192.0.2.1"
    ],
    "X-Forwarded-Port": [
      "8443"
    ],
    "X-Forwarded-Proto": [
      "http"
    ]
  },
  "queryStringParameters": {
    "parameter1": "val ue2",
    "parameter2": "a+b c"
  },
  "multiValueQueryStringParameters": {
    "parameter1": [
      "value1",
      "val ue2"
    ],
    "parameter2": [
      "a+b c"
    ]
  },
  "pathParameters": {
    "proxy": "my/p%C3%A4th"
  },
  "stageVariables": null,
  "requestContext": {
    "accountId": "000000000000",
    "apiId": "local",
    "domainName": "id.execute-api.us-east-1.amazonaws.com",
    "domainPrefix": "id",
    "extendedRequestId": "id",
    "httpMethod": "GET",
    "identity": {
      "accessKey": null,
      "accountId": null,
      "apiKey": null,
      "caller": null,
      "cognitoAuthenticationProvider": null,
      "cognitoAuthenticationType": null,
      "cognitoIdentityId": null,
      "cognitoIdentityPoolId": null,
      "principalOrgId": null,
      "user": null,
      "userArn": null,
      "sourceIp": "192.0.2.1",
      "userAgent": ""
    },
    "path": "/prod/my/p%C3%A4th",
    "protocol": "HTTP/1.1",
    "requestId": "id",
    "requestTime": "04/Mar/2020:19:03:58 +0000",
    "requestTimeEpoch": 1583348638390,
    "resourceId": "proxy",
    "resourcePath": "/{proxy+}",
    "stage": "prod"
  },
  "body": null,
  "isBase64Encoded": false
})");
}

TEST(FunctionUrlGateway, leaves_path_and_query_as_they_were_sent) {
  Exchange exchange(GatewayKind::function_url);
  exchange.get("/a%2Fb/%e4%bd%a0?x=%20+%zz&&y");
  EXPECT_EQ(exchange.event_at("rawPath"), R"("/a%2Fb/%e4%bd%a0")");
  EXPECT_EQ(exchange.event_at("requestContext", "http", "path"), R"("/a/b/你")");
  EXPECT_EQ(exchange.event_at("rawQueryString"), R"("x=%20+%zz&&y")");
  EXPECT_EQ(exchange.event_at("queryStringParameters"), R"({"x":"  %zz","y":""})");
}

TEST(HttpApiGateway, decodes_the_path_and_leaves_the_query) {
  Exchange exchange(GatewayKind::http_api_2);
  exchange.get("/a%2Fb/%e4%bd%a0?x=%20+%zz&&y");
  EXPECT_EQ(exchange.event_at("rawPath"), R"("/a/b/你")");
  EXPECT_EQ(exchange.event_at("rawQueryString"), R"("x=%20+%zz&&y")");
}

TEST(LoadBalancerGateway, leaves_parameters_as_they_were_sent) {
  Exchange exchange(GatewayKind::load_balancer);
  exchange.get("/a?x=%20+%zz&&y&x=1");
  EXPECT_EQ(exchange.event_at("multiValueQueryStringParameters"), R"({"x":["%20+%zz","1"],"y":[""]})");
}

TEST(HttpApiGateway, puts_a_stage_in_front_of_the_path) {
  Exchange exchange(GatewayKind::http_api_2);
  exchange.options.stage = "beta";
  exchange.get("/a");
  EXPECT_EQ(exchange.event_at("rawPath"), R"("/beta/a")");
  EXPECT_EQ(exchange.event_at("requestContext", "http", "path"), R"("/beta/a")");
}

TEST(HttpApiGateway, leaves_out_what_a_request_does_not_have) {
  Exchange exchange(GatewayKind::http_api_2);
  exchange.get("/");
  for (const char* key : {"cookies", "queryStringParameters", "body"}) EXPECT_EQ(exchange.event_at(key), "(none)") << key;
}

TEST(RestGateway, says_null_for_what_a_request_does_not_have) {
  Exchange exchange(GatewayKind::rest_api);
  exchange.get("/");
  for (const char* key : {"pathParameters", "queryStringParameters", "multiValueQueryStringParameters", "body"}) {
    EXPECT_EQ(exchange.event_at(key), "null") << key;
  }
}

TEST(HttpApiGateway, refuses_a_path_that_it_can_not_decode) {
  Exchange exchange(GatewayKind::http_api_1);
  EXPECT_EQ(text_of(exchange.get("/%zz")), R"(400 {"message":"Bad Request"})");
  EXPECT_EQ(text_of(exchange.get("/%ff")), R"(400 {"message":"Bad Request"})");
  EXPECT_EQ(text_of(exchange.get("/%25ff")), R"(400 {"message":"Bad Request"})");
  EXPECT_EQ(exchange.event_at(), "null");
}

TEST(RestGateway, sends_every_body_as_text_unless_it_is_of_a_binary_media_type) {
  Exchange exchange(GatewayKind::rest_api);
  exchange.post("image/png", "abc\xff");
  EXPECT_EQ(exchange.event_at("body") + exchange.event_at("isBase64Encoded"), "\"abc\xEF\xBF\xBD\"false");
  exchange.options.binary_media_types = {"image/png"};
  exchange.post("Image/png; q=1", "abc\xff");
  EXPECT_EQ(exchange.event_at("body") + exchange.event_at("isBase64Encoded"), "\"YWJj/w==\"true");
  exchange.post("text/plain", "abc");
  EXPECT_EQ(exchange.event_at("body") + exchange.event_at("isBase64Encoded"), "\"abc\"false");
  exchange.options.binary_media_types = {"*/*"};
  exchange.post("text/plain", "abc");
  EXPECT_EQ(exchange.event_at("body") + exchange.event_at("isBase64Encoded"), "\"YWJj\"true");
}

TEST(RestGateway, hands_base64_to_the_client_unless_it_accepts_a_binary_media_type) {
  Exchange exchange(GatewayKind::rest_api);
  exchange.result.payload = R"({"statusCode":200,"body":"YWJj","isBase64Encoded":true})";
  exchange.options.binary_media_types = {"image/png"};
  EXPECT_EQ(text_of(exchange.get("/", {{"Host", "a"}, {"Accept", "text/html, image/png"}})), "200 YWJj");
  EXPECT_EQ(text_of(exchange.get("/", {{"Host", "a"}, {"Accept", "image/png;q=0.9"}})), "200 abc");
  exchange.options.binary_media_types = {"*/*"};
  EXPECT_EQ(text_of(exchange.get("/")), "200 abc");
}

TEST(Gateway, appends_the_client_to_those_who_forwarded) {
  Exchange exchange(GatewayKind::http_api_2);
  exchange.get("/", {{"Host", "a"}, {"X-Forwarded-For", "198.51.100.1"}, {"X-Forwarded-Proto", "https"}});
  EXPECT_EQ(exchange.event_at("headers", "x-forwarded-for"), R"("198.51.100.1, 192.0.2.1")");
  EXPECT_EQ(exchange.event_at("headers", "x-forwarded-proto"), R"("http")");
}

TEST(Gateway, takes_the_host_of_an_absolute_target) {
  Exchange exchange(GatewayKind::http_api_2);
  exchange.get("http://api.example/a", {{"Host", "b.example"}});
  EXPECT_EQ(exchange.event_at("headers", "host"), R"("api.example")");
  EXPECT_EQ(exchange.event_at("requestContext", "domainName"), R"("api.example")");
}

TEST(Gateway, keeps_the_headers_of_the_connection_to_itself) {
  Exchange exchange(GatewayKind::http_api_2);
  exchange.get("/", {{"Host", "a"}, {"Connection", "keep-alive"}, {"Transfer-Encoding", "chunked"}, {"TE", "trailers"}});
  for (const char* key : {"connection", "transfer-encoding", "te"}) EXPECT_EQ(exchange.event_at("headers", key), "(none)") << key;
}

TEST(Gateway, passes_text_on_as_it_is) {
  Exchange exchange(GatewayKind::http_api_2);
  for (const char* type : {"text/csv", "application/json; charset=utf-8", "application/problem+json", "APPLICATION/XML",
                           "application/x-www-form-urlencoded"}) {
    exchange.post(type, "ä");
    EXPECT_EQ(exchange.event_at("body") + exchange.event_at("isBase64Encoded"), "\"ä\"false") << type;
  }
}

TEST(Gateway, makes_base64_of_everything_else) {
  Exchange exchange(GatewayKind::http_api_1);
  exchange.post("image/png", "abc");
  EXPECT_EQ(exchange.event_at("body") + exchange.event_at("isBase64Encoded"), "\"YWJj\"true");
  exchange.post("text/plain", "\xff");
  EXPECT_EQ(exchange.event_at("body") + exchange.event_at("isBase64Encoded"), "\"/w==\"true");
  exchange.send({"POST", "/", {{"Content-Type", "text/plain"}, {"Content-Encoding", "gzip"}}, nullptr, {}, {}, {}}, "abc");
  EXPECT_EQ(exchange.event_at("body") + exchange.event_at("isBase64Encoded"), "\"YWJj\"true");
}

TEST(Gateway, groups_thousands_of_names_in_linear_time) {
  Exchange exchange(GatewayKind::http_api_2);
  std::string target = "/?";
  for (int i = 0; i < 10'000; ++i) target += std::to_string(i) + '&';
  const auto start = std::chrono::steady_clock::now();
  exchange.get(target);
  EXPECT_LT(std::chrono::steady_clock::now() - start, 5s);
}

TEST(Gateway, refuses_a_body_beyond_ten_megabytes) {
  const std::string body(request_body_bytes_max + 1, 'a');
  EXPECT_EQ(text_of(Exchange(GatewayKind::rest_api).post("text/plain", body)), R"(413 {"message":"Request Too Long"})");
  EXPECT_EQ(text_of(Exchange(GatewayKind::http_api_2).post("text/plain", body)), R"(413 {"message":"Request Entity Too Large"})");
}

TEST(Gateway, says_that_the_function_failed) {
  Exchange rest(GatewayKind::rest_api);
  rest.result.outcome = InvokeResult::Outcome::function_error;
  EXPECT_EQ(text_of(rest.answer_with(R"({"errorMessage":"hidden"})")), R"(502 {"message":"Internal server error"})");
  EXPECT_NE(rest.log.find("hidden"), std::string::npos);
  Exchange http_api(GatewayKind::http_api_2);
  http_api.result.outcome = InvokeResult::Outcome::function_error;
  EXPECT_EQ(text_of(http_api.answer_with("{}")), R"(500 {"message":"Internal Server Error"})");
}

TEST(LoadBalancerGateway, has_pages_for_errors_and_limits_of_its_own) {
  Exchange exchange(GatewayKind::load_balancer);
  exchange.result.outcome = InvokeResult::Outcome::function_error;
  const http::Response failed = exchange.answer_with("{}");
  EXPECT_EQ(text_of(failed),
            "502 <html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad "
            "Gateway</h1></center>\r\n</body>\r\n</html>\r\n");
  EXPECT_EQ(*failed.headers.get("content-type"), "text/html");
  EXPECT_EQ(exchange.post("text/plain", std::string(load_balancer_body_bytes_max + 1, 'a')).status, 413);
}

TEST(Gateway, tells_the_requests_id_as_each_kind_does) {
  for (const auto& [kind, name] : {std::pair(GatewayKind::rest_api, "x-amzn-requestid"),
                                   {GatewayKind::http_api_1, "apigw-requestid"},
                                   {GatewayKind::function_url, "x-amzn-requestid"}}) {
    EXPECT_TRUE(Exchange(kind).get("/").headers.has(name)) << name_of(kind);
  }
  EXPECT_FALSE(Exchange(GatewayKind::load_balancer).get("/").headers.has("x-amzn-requestid"));
}

TEST(GatewayKind, has_a_name_on_the_command_line) {
  for (const char* name : {"rest", "http-api-1", "http-api-2", "function-url", "alb"})
    EXPECT_EQ(name_of(gateway_kind_named(name).value()), name);
  EXPECT_FALSE(gateway_kind_named("2.0"));
}

TEST(Gateway, says_that_the_function_is_throttled_or_the_event_too_large) {
  Exchange exchange(GatewayKind::rest_api);
  exchange.result.outcome = InvokeResult::Outcome::throttled;
  EXPECT_EQ(text_of(exchange.get("/")), R"(429 {"message":"Too Many Requests"})");
  exchange.result.outcome = InvokeResult::Outcome::too_large;
  EXPECT_EQ(text_of(exchange.get("/")), R"(413 {"message":"Request Too Long"})");
}

TEST(Gateway, waits_as_long_as_its_kind_does) {
  struct Case {
    GatewayKind kind;
    std::chrono::seconds wait_max;
    const char* text;
  };
  for (const auto& [kind, wait_max, text] : {Case{GatewayKind::rest_api, 29s, R"(504 {"message":"Endpoint request timed out"})"},
                                             Case{GatewayKind::http_api_1, 30s, R"(504 {"message":"Gateway Timeout"})"},
                                             Case{GatewayKind::http_api_2, 30s, R"(504 {"message":"Gateway Timeout"})"},
                                             Case{GatewayKind::function_url, 900s, R"(504 {"message":"Gateway Timeout"})"}}) {
    Exchange exchange(kind);
    exchange.delay = wait_max - 1s;
    EXPECT_EQ(exchange.get("/").status, 200) << name_of(kind);
    exchange.delay = wait_max + 1s;
    EXPECT_EQ(text_of(exchange.get("/")), text) << name_of(kind);
  }
}

TEST(Gateway, waits_as_long_as_it_is_told) {
  Exchange exchange(GatewayKind::rest_api);
  exchange.options.integration_wait_max = 20ms;
  exchange.delay = 21ms;
  EXPECT_EQ(exchange.get("/").status, 504);
}

TEST(Gateway, refuses_a_target_that_no_event_can_carry) {
  Exchange exchange(GatewayKind::http_api_2);
  EXPECT_EQ(exchange.send({"OPTIONS", "*", {}, nullptr, {}, {}, {}}).status, 400);
}

}  // namespace
}  // namespace martlet::cloud
