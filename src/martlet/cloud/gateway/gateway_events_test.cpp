// The events that functions receive.
#include <gtest/gtest.h>

#include "testing/gateway_fixture.hpp"

namespace martlet::cloud {
namespace {

using namespace std::chrono_literals;

// Checks the form of the values that are new for each request, and replaces them with constants.
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

TEST(HttpApiEvent, has_the_documented_format) {
  GatewayFixture fixture(GatewayKind::http_api_2);
  fixture.send({"POST",
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
                {},
                {},
                {}},
               "Hello from Lambda");
  put_constants(fixture.event, "requestId", "x-amzn-trace-id");
  EXPECT_EQ(fixture.event.to_text({2}), R"({
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

TEST(RestApiEvent, has_the_documented_format) {
  GatewayFixture fixture(GatewayKind::rest_api);
  fixture.send(
      {"GET",
       "/my/p%C3%A4th?parameter1=value1&parameter1=val%20ue2&parameter2=a%2Bb+c",
       {{"Host", "id.execute-api.us-east-1.amazonaws.com:8443"}, {"Header1", "value1"}, {"header2", "value1"}, {"Header2", "value2"}},
       nullptr,
       {},
       {},
       {},
       {},
       {}});
  put_constants(fixture.event, "requestId", "X-Amzn-Trace-Id");
  EXPECT_EQ(fixture.event.to_text({2}), R"({
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

TEST(FunctionUrlEvent, has_the_path_and_the_query_unchanged) {
  GatewayFixture fixture(GatewayKind::function_url);
  fixture.get("/a%2Fb/%e4%bd%a0?x=%20+%zz&&y");
  EXPECT_EQ(fixture.event_at("rawPath"), R"("/a%2Fb/%e4%bd%a0")");
  EXPECT_EQ(fixture.event_at("requestContext", "http", "path"), R"("/a/b/你")");
  EXPECT_EQ(fixture.event_at("rawQueryString"), R"("x=%20+%zz&&y")");
  EXPECT_EQ(fixture.event_at("queryStringParameters"), R"({"x":"  %zz","y":""})");
}

TEST(HttpApiEvent, has_the_path_decoded_but_the_query_unchanged) {
  GatewayFixture fixture(GatewayKind::http_api_2);
  fixture.get("/a%2Fb/%e4%bd%a0?x=%20+%zz&&y");
  EXPECT_EQ(fixture.event_at("rawPath"), R"("/a/b/你")");
  EXPECT_EQ(fixture.event_at("rawQueryString"), R"("x=%20+%zz&&y")");
}

TEST(LoadBalancerEvent, has_the_parameters_unchanged) {
  GatewayFixture fixture(GatewayKind::load_balancer);
  fixture.get("/a?x=%20+%zz&&y&x=1");
  EXPECT_EQ(fixture.event_at("multiValueQueryStringParameters"), R"({"x":["%20+%zz","1"],"y":[""]})");
}

TEST(HttpApiEvent, has_the_stage_before_the_path) {
  GatewayFixture fixture(GatewayKind::http_api_2);
  fixture.options.stage = "beta";
  fixture.get("/a");
  EXPECT_EQ(fixture.event_at("rawPath"), R"("/beta/a")");
  EXPECT_EQ(fixture.event_at("requestContext", "http", "path"), R"("/beta/a")");
}

TEST(HttpApiEvent, omits_members_that_the_request_does_not_have) {
  GatewayFixture fixture(GatewayKind::http_api_2);
  fixture.get("/");
  for (const char* key : {"cookies", "queryStringParameters", "body"}) EXPECT_EQ(fixture.event_at(key), "(none)") << key;
}

TEST(RestApiEvent, has_null_for_members_that_the_request_does_not_have) {
  GatewayFixture fixture(GatewayKind::rest_api);
  fixture.get("/");
  for (const char* key : {"pathParameters", "queryStringParameters", "multiValueQueryStringParameters", "body"}) {
    EXPECT_EQ(fixture.event_at(key), "null") << key;
  }
}

TEST(RestApiEvent, has_the_body_as_text_unless_its_type_is_a_binary_media_type) {
  GatewayFixture fixture(GatewayKind::rest_api);
  fixture.post("image/png", "abc\xff");
  EXPECT_EQ(fixture.event_at("body") + fixture.event_at("isBase64Encoded"), "\"abc\xEF\xBF\xBD\"false");
  fixture.options.binary_media_types = {"image/png"};
  fixture.post("Image/png; q=1", "abc\xff");
  EXPECT_EQ(fixture.event_at("body") + fixture.event_at("isBase64Encoded"), "\"YWJj/w==\"true");
  fixture.post("text/plain", "abc");
  EXPECT_EQ(fixture.event_at("body") + fixture.event_at("isBase64Encoded"), "\"abc\"false");
  fixture.options.binary_media_types = {"*/*"};
  fixture.post("text/plain", "abc");
  EXPECT_EQ(fixture.event_at("body") + fixture.event_at("isBase64Encoded"), "\"YWJj\"true");
}

TEST(GatewayEvent, appends_the_client_to_x_forwarded_for) {
  GatewayFixture fixture(GatewayKind::http_api_2);
  fixture.get("/", {{"Host", "a"}, {"X-Forwarded-For", "198.51.100.1"}, {"X-Forwarded-Proto", "https"}});
  EXPECT_EQ(fixture.event_at("headers", "x-forwarded-for"), R"("198.51.100.1, 192.0.2.1")");
  EXPECT_EQ(fixture.event_at("headers", "x-forwarded-proto"), R"("http")");
}

TEST(GatewayEvent, has_the_host_of_an_absolute_target) {
  GatewayFixture fixture(GatewayKind::http_api_2);
  fixture.get("http://api.example/a", {{"Host", "b.example"}});
  EXPECT_EQ(fixture.event_at("headers", "host"), R"("api.example")");
  EXPECT_EQ(fixture.event_at("requestContext", "domainName"), R"("api.example")");
}

TEST(GatewayEvent, omits_hop_by_hop_headers) {
  GatewayFixture fixture(GatewayKind::http_api_2);
  fixture.get("/", {{"Host", "a"}, {"Connection", "keep-alive"}, {"Transfer-Encoding", "chunked"}, {"TE", "trailers"}});
  for (const char* key : {"connection", "transfer-encoding", "te"}) EXPECT_EQ(fixture.event_at("headers", key), "(none)") << key;
}

TEST(GatewayEvent, has_a_text_body_unchanged) {
  GatewayFixture fixture(GatewayKind::http_api_2);
  for (const char* type : {"text/csv", "application/json; charset=utf-8", "application/problem+json", "APPLICATION/XML",
                           "application/x-www-form-urlencoded"}) {
    fixture.post(type, "ä");
    EXPECT_EQ(fixture.event_at("body") + fixture.event_at("isBase64Encoded"), "\"ä\"false") << type;
  }
}

TEST(GatewayEvent, has_other_bodies_encoded_as_base64) {
  GatewayFixture fixture(GatewayKind::http_api_1);
  fixture.post("image/png", "abc");
  EXPECT_EQ(fixture.event_at("body") + fixture.event_at("isBase64Encoded"), "\"YWJj\"true");
  fixture.post("text/plain", "\xff");
  EXPECT_EQ(fixture.event_at("body") + fixture.event_at("isBase64Encoded"), "\"/w==\"true");
  fixture.send({"POST", "/", {{"Content-Type", "text/plain"}, {"Content-Encoding", "gzip"}}, nullptr, {}, {}, {}, {}, {}}, "abc");
  EXPECT_EQ(fixture.event_at("body") + fixture.event_at("isBase64Encoded"), "\"YWJj\"true");
}

TEST(GatewayEvent, groups_thousands_of_names_in_linear_time) {
  GatewayFixture fixture(GatewayKind::http_api_2);
  std::string target = "/?";
  for (int i = 0; i < 10'000; ++i) target += std::to_string(i) + '&';
  const auto start = std::chrono::steady_clock::now();
  fixture.get(target);
  EXPECT_LT(std::chrono::steady_clock::now() - start, 5s);
}

}  // namespace
}  // namespace martlet::cloud
