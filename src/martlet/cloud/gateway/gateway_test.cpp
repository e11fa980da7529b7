// The responses that clients receive.
#include <gtest/gtest.h>

#include "testing/gateway_fixture.hpp"

namespace martlet::cloud {
namespace {

using namespace std::chrono_literals;

TEST(HttpApiGateway, refuses_a_path_that_it_cannot_decode) {
  GatewayFixture fixture(GatewayKind::http_api_1);
  EXPECT_EQ(text_of(fixture.get("/%zz")), R"(400 {"message":"Bad Request"})");
  EXPECT_EQ(text_of(fixture.get("/%ff")), R"(400 {"message":"Bad Request"})");
  EXPECT_EQ(text_of(fixture.get("/%25ff")), R"(400 {"message":"Bad Request"})");
  EXPECT_EQ(fixture.event_at(), "null");
}

TEST(RestGateway, sends_base64_unchanged_unless_the_client_accepts_a_binary_media_type) {
  GatewayFixture fixture(GatewayKind::rest_api);
  fixture.result.payload = R"({"statusCode":200,"body":"YWJj","isBase64Encoded":true})";
  fixture.options.binary_media_types = {"image/png"};
  EXPECT_EQ(text_of(fixture.get("/", {{"Host", "a"}, {"Accept", "text/html, image/png"}})), "200 YWJj");
  EXPECT_EQ(text_of(fixture.get("/", {{"Host", "a"}, {"Accept", "image/png;q=0.9"}})), "200 abc");
  fixture.options.binary_media_types = {"*/*"};
  EXPECT_EQ(text_of(fixture.get("/")), "200 abc");
}

TEST(Gateway, refuses_a_body_larger_than_ten_megabytes) {
  const std::string body(request_body_bytes_max + 1, 'a');
  EXPECT_EQ(text_of(GatewayFixture(GatewayKind::rest_api).post("text/plain", body)), R"(413 {"message":"Request Too Long"})");
  EXPECT_EQ(text_of(GatewayFixture(GatewayKind::http_api_2).post("text/plain", body)), R"(413 {"message":"Request Entity Too Large"})");
}

TEST(Gateway, reports_that_the_function_failed) {
  GatewayFixture rest(GatewayKind::rest_api);
  rest.result.outcome = InvokeResult::Outcome::function_error;
  EXPECT_EQ(text_of(rest.answer_with(R"({"errorMessage":"hidden"})")), R"(502 {"message":"Internal server error"})");
  EXPECT_NE(rest.log.find("hidden"), std::string::npos);
  GatewayFixture http_api(GatewayKind::http_api_2);
  http_api.result.outcome = InvokeResult::Outcome::function_error;
  EXPECT_EQ(text_of(http_api.answer_with("{}")), R"(500 {"message":"Internal Server Error"})");
}

TEST(LoadBalancerGateway, has_its_own_error_pages_and_limits) {
  GatewayFixture fixture(GatewayKind::load_balancer);
  fixture.result.outcome = InvokeResult::Outcome::function_error;
  const http::Response failed = fixture.answer_with("{}");
  EXPECT_EQ(text_of(failed),
            "502 <html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad "
            "Gateway</h1></center>\r\n</body>\r\n</html>\r\n");
  EXPECT_EQ(*failed.headers.get("content-type"), "text/html");
  EXPECT_EQ(fixture.post("text/plain", std::string(load_balancer_body_bytes_max + 1, 'a')).status, 413);
}

TEST(Gateway, sends_the_request_id_as_each_kind_does) {
  for (const auto& [kind, name] : {std::pair(GatewayKind::rest_api, "x-amzn-requestid"),
                                   {GatewayKind::http_api_1, "apigw-requestid"},
                                   {GatewayKind::function_url, "x-amzn-requestid"}}) {
    EXPECT_TRUE(GatewayFixture(kind).get("/").headers.has(name)) << name_of(kind);
  }
  EXPECT_FALSE(GatewayFixture(GatewayKind::load_balancer).get("/").headers.has("x-amzn-requestid"));
}

TEST(Gateway, reports_that_the_function_is_throttled_or_the_event_is_too_large) {
  GatewayFixture fixture(GatewayKind::rest_api);
  fixture.result.outcome = InvokeResult::Outcome::throttled;
  EXPECT_EQ(text_of(fixture.get("/")), R"(429 {"message":"Too Many Requests"})");
  fixture.result.outcome = InvokeResult::Outcome::too_large;
  EXPECT_EQ(text_of(fixture.get("/")), R"(413 {"message":"Request Too Long"})");
}

TEST(Gateway, waits_as_long_as_its_kind_allows) {
  struct Case {
    GatewayKind kind;
    std::chrono::seconds wait_max;
    const char* text;
  };
  for (const auto& [kind, wait_max, text] : {Case{GatewayKind::rest_api, 29s, R"(504 {"message":"Endpoint request timed out"})"},
                                             Case{GatewayKind::http_api_1, 30s, R"(504 {"message":"Gateway Timeout"})"},
                                             Case{GatewayKind::http_api_2, 30s, R"(504 {"message":"Gateway Timeout"})"},
                                             Case{GatewayKind::function_url, 900s, R"(504 {"message":"Gateway Timeout"})"}}) {
    GatewayFixture fixture(kind);
    fixture.delay = wait_max - 1s;
    EXPECT_EQ(fixture.get("/").status, 200) << name_of(kind);
    fixture.delay = wait_max + 1s;
    EXPECT_EQ(text_of(fixture.get("/")), text) << name_of(kind);
  }
}

TEST(Gateway, waits_as_long_as_its_options_allow) {
  GatewayFixture fixture(GatewayKind::rest_api);
  fixture.options.integration_wait_max = 20ms;
  fixture.delay = 21ms;
  EXPECT_EQ(fixture.get("/").status, 504);
}

TEST(Gateway, refuses_a_request_target_that_an_event_cannot_contain) {
  GatewayFixture fixture(GatewayKind::http_api_2);
  EXPECT_EQ(fixture.send({"OPTIONS", "*", {}, nullptr, {}, {}, {}, {}, {}}).status, 400);
}

}  // namespace
}  // namespace martlet::cloud
