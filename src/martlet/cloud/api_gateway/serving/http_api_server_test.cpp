// What the server of an HTTP API responds with, and what its function is sent. Contract: API Gateway Developer Guide, "Working with HTTP
// APIs".
#include <gtest/gtest.h>

#include <martlet/async/virtual_loop.hpp>
#include <martlet/json/value.hpp>

#include "http_api_server.hpp"

namespace martlet::cloud::api_gateway {
namespace {

class Functions final : public IntegratedFunctions {
 public:
  bool may_be_invoked(const std::string& function_arn, const std::string& source_arn) override {
    asked = function_arn + " for " + source_arn;
    return allows;
  }
  Task<InvokeResult> invoke(std::string function_arn, std::string json) override {
    invoked = std::move(function_arn);
    event = json::parse(json).value();
    co_return result;
  }

  bool allows = true;
  std::string asked;
  std::string invoked;
  json::Value event;
  InvokeResult result{InvokeResult::Outcome::answered, "id", R"({"statusCode":200,"body":"fine"})", {}};
};

std::string header(const http::Response& response, std::string_view name) {
  const std::string* value = response.headers.get(name);
  return value ? *value : "(none)";
}

constexpr const char* function = "arn:aws:lambda:eu-central-1:111111111111:function:orders-api:LIVE";

class HttpApiServerTest : public testing::Test {
 protected:
  HttpApiServerTest() {
    api.api_id = "abc";
    store.put(owner, api);
    Integration integration{.integration_id = "int", .integration_type = "AWS_PROXY", .integration_uri = function};
    store.put("abc", integration);
    add_stage("$default");
  }
  void add_stage(const std::string& name) { store.put("abc", Stage{.stage_name = name, .auto_deploy = true}); }
  void add_route(const std::string& key) { store.put("abc", Route{.route_id = key, .route_key = key, .target = "integrations/int"}); }

  http::Response send(std::string_view method, std::string_view target, http::RequestHeaders headers = {{"Host", "127.0.0.1:4566"}}) {
    http::BufferedBody body("");
    http::Request request{method, target, std::move(headers), &body, {}, {}, {}, {}, {}};
    VirtualLoop loop;
    return loop.run(server.handle(request));
  }
  std::string get(std::string_view target) {
    const http::Response response = send("GET", target);
    const auto* body = std::get_if<std::string>(&response.body);
    return std::to_string(response.status) + ' ' + (body ? *body : "");
  }

  ApiStore store{sqlite::Database::open({.file = ":memory:", .migrations = ApiStore::migrations()}).value(),
                 TextCipher(Secret("a master key"), "apigateway")};
  AccountRegion owner{"111111111111", "eu-central-1"};
  HttpApi api;
  Functions functions;
  HttpApiServer server{store, functions, {}};
};

TEST_F(HttpApiServerTest, sends_requests_to_the_function_of_their_route) {
  add_route("GET /orders/{id}");
  EXPECT_EQ(get("/_aws/execute-api/abc/orders/a%20b?x=1"), "200 fine");
  EXPECT_EQ(functions.invoked, function);
  EXPECT_EQ(functions.asked, std::string(function) + " for arn:aws:execute-api:eu-central-1:111111111111:abc/$default/GET/orders/{id}");
  EXPECT_EQ(functions.event.text("routeKey"), "GET /orders/{id}");
  EXPECT_EQ(functions.event.text("rawPath"), "/orders/a b");
  EXPECT_EQ(functions.event.text("rawQueryString"), "x=1");
  EXPECT_EQ(functions.event.find("pathParameters")->to_text(), R"({"id":"a b"})");
  EXPECT_EQ(functions.event.find("requestContext")->text("routeKey"), "GET /orders/{id}");
  EXPECT_EQ(functions.event.find("requestContext")->text("accountId"), "111111111111");
}

TEST_F(HttpApiServerTest, accepts_an_api_in_the_host_name) {
  add_route("$default");
  EXPECT_EQ(send("GET", "/orders", {{"Host", "abc.execute-api.localhost:4566"}}).status, 200);
  EXPECT_EQ(functions.event.text("rawPath"), "/orders");
  EXPECT_EQ(functions.asked, std::string(function) + " for arn:aws:execute-api:eu-central-1:111111111111:abc/$default/$default");
}

TEST_F(HttpApiServerTest, expects_a_named_stage_before_the_path) {
  add_route("$default");
  Stage dev{.stage_name = "dev", .auto_deploy = true};
  dev.stage_variables["color"] = "blue";
  store.put("abc", dev);
  EXPECT_EQ(get("/_aws/execute-api/abc/dev/orders"), "200 fine");
  EXPECT_EQ(functions.event.text("rawPath"), "/dev/orders");
  EXPECT_EQ(functions.event.find("requestContext")->text("stage"), "dev");
  EXPECT_EQ(functions.event.find("stageVariables")->to_text(), R"({"color":"blue"})");
}

TEST_F(HttpApiServerTest, serves_the_deployment_of_a_stage_without_automatic_deployment) {
  store.put_snapshot("abc", "first", store.current("abc"));
  store.put("abc", Stage{.stage_name = "fixed", .deployment_id = "first"});
  add_route("$default");
  EXPECT_EQ(get("/_aws/execute-api/abc/fixed/orders"), R"(404 {"message":"Not Found"})");
  store.put_snapshot("abc", "first", store.current("abc"));
  EXPECT_EQ(get("/_aws/execute-api/abc/fixed/orders"), "200 fine");
}

TEST_F(HttpApiServerTest, answers_404_without_an_api_or_a_route) {
  add_route("GET /orders");
  EXPECT_EQ(get("/_aws/execute-api/xyz/orders"), R"(404 {"message":"Not Found"})");
  EXPECT_EQ(get("/_aws/execute-api/abc/other"), R"(404 {"message":"Not Found"})");
  EXPECT_EQ(get("/_aws/execute-api/abc"), R"(404 {"message":"Not Found"})");
}

TEST_F(HttpApiServerTest, answers_500_if_the_function_does_not_permit_the_invocation) {
  add_route("$default");
  functions.allows = false;
  EXPECT_EQ(get("/_aws/execute-api/abc/orders"), R"(500 {"message":"Internal Server Error"})");
  EXPECT_TRUE(functions.invoked.empty());
}

TEST_F(HttpApiServerTest, answers_500_if_the_function_fails) {
  add_route("$default");
  functions.result.outcome = InvokeResult::Outcome::function_error;
  EXPECT_EQ(get("/_aws/execute-api/abc/orders"), R"(500 {"message":"Internal Server Error"})");
}

TEST_F(HttpApiServerTest, sends_payload_format_1_if_the_integration_specifies_it) {
  Integration integration{
      .integration_id = "int", .integration_type = "AWS_PROXY", .integration_uri = function, .payload_format_version = "1.0"};
  store.put("abc", integration);
  add_route("ANY /files/{path+}");
  EXPECT_EQ(get("/_aws/execute-api/abc/files/a/b"), "200 fine");
  EXPECT_EQ(functions.event.text("version"), "1.0");
  EXPECT_EQ(functions.event.text("resource"), "/files/{path+}");
  EXPECT_EQ(functions.event.find("pathParameters")->to_text(), R"({"path":"a/b"})");
}

TEST_F(HttpApiServerTest, answers_preflight_requests_itself) {
  api.cors_configuration = Cors{.allow_methods = {{"GET", "PUT"}}, .allow_origins = {{"https://shop.example"}}, .max_age = 60};
  store.put(owner, api);
  const http::Response response =
      send("OPTIONS", "/_aws/execute-api/abc/orders", {{"Origin", "https://shop.example"}, {"Access-Control-Request-Method", "PUT"}});
  EXPECT_EQ(response.status, 204);
  EXPECT_EQ(header(response, "access-control-allow-origin"), "https://shop.example");
  EXPECT_EQ(header(response, "access-control-allow-methods"), "GET,PUT");
  EXPECT_EQ(header(response, "access-control-max-age"), "60");
  EXPECT_TRUE(functions.invoked.empty());
}

TEST_F(HttpApiServerTest, sends_no_cors_headers_to_other_origins) {
  api.cors_configuration = Cors{.allow_origins = {{"https://shop.example"}}};
  store.put(owner, api);
  const http::Response response =
      send("OPTIONS", "/_aws/execute-api/abc/orders", {{"Origin", "https://other.example"}, {"Access-Control-Request-Method", "PUT"}});
  EXPECT_EQ(response.status, 204);
  EXPECT_EQ(header(response, "access-control-allow-origin"), "(none)");
}

TEST_F(HttpApiServerTest, replaces_the_cors_headers_of_the_function) {
  add_route("$default");
  api.cors_configuration = Cors{.allow_origins = {{"*"}}, .expose_headers = {{"x-id"}}};
  store.put(owner, api);
  functions.result.payload = R"({"statusCode":200,"headers":{"access-control-allow-origin":"https://function.example"}})";
  const http::Response from_origin = send("GET", "/_aws/execute-api/abc/orders", {{"Origin", "https://shop.example"}});
  EXPECT_EQ(header(from_origin, "access-control-allow-origin"), "*");
  EXPECT_EQ(header(from_origin, "access-control-expose-headers"), "x-id");
  EXPECT_EQ(header(send("GET", "/_aws/execute-api/abc/orders"), "access-control-allow-origin"), "(none)");
}

}  // namespace
}  // namespace martlet::cloud::api_gateway
