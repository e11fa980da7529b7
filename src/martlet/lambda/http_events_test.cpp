#include "http_events.hpp"

#include <gtest/gtest.h>

#include <vector>

#include <martlet/async/local_loop.hpp>
#include <martlet/json/value.hpp>

namespace martlet::lambda {
namespace {

// What a handler saw, kept beyond the request's life.
struct Seen {
  std::string method, target, body, remote_address, id;
  std::vector<std::pair<std::string, std::string>> headers;
  std::optional<SteadyTime> deadline;
  std::string context;

  std::string header(std::string_view name) const {
    for (const auto& [key, value] : headers) {
      if (key == name) return value;
    }
    return "(none)";
  }
};

http::Response ok() {
  http::Response response;
  response.headers.set("content-type", "text/plain; charset=utf-8");
  response.body = std::string("ok");
  return response;
}

class Gateway {
 public:
  Gateway() : log_([this](std::string_view line) { lines.emplace_back(line); }, Level::trace) {}

  Outcome send(std::string_view event, http::Response response = ok(), HttpEventOptions options = {}) {
    response_ = std::move(response);
    HttpEvents events([this](http::Request& request) { return handle(request); }, std::move(options));
    return send_to(events, event);
  }
  Outcome send_to(HttpEvents& events, std::string_view event) {
    Invocation invocation;
    invocation.event = event;
    invocation.context.request_id = "8476a536-e9f4-11e8-9739-2dfe598c3fcd";
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
    seen.headers.clear();
    for (const http::HeaderView& header : request.headers) seen.headers.emplace_back(header.name, header.value);
    seen.deadline = request.deadline;
    if (const Invocation* invocation = invocation_of(request)) seen.context = request_context(*invocation);
    co_return std::move(response_);
  }

  Seen seen;
  std::vector<std::string> lines;

 private:
  http::Response response_;
  Log log_;
};

// The shapes are those of AWS's documentation, with other values.
constexpr std::string_view v2_event =
    R"({"version":"2.0","routeKey":"$default","rawPath":"/orders/café","rawQueryString":"a=1&b=x%20y&a=2",
 "cookies":["session=abc","theme=dark"],
 "headers":{"content-type":"application/json","x-many":"1,2","host":"id.execute-api.eu-central-1.amazonaws.com"},
 "queryStringParameters":{"a":"1,2","b":"x y"},
 "requestContext":{"accountId":"123456789012","apiId":"api-id","authorizer":{"jwt":{"claims":{"sub":"alice \"}"},"scopes":["a"]}},
  "domainName":"id.execute-api.eu-central-1.amazonaws.com","domainPrefix":"id",
  "http":{"method":"POST","path":"/orders/café","protocol":"HTTP/1.1","sourceIp":"192.0.2.1","userAgent":"agent"},
  "requestId":"gateway-id","routeKey":"$default","stage":"$default","time":"12/Mar/2020:19:03:58 +0000","timeEpoch":1583348638390},
 "body":"{\"name\":\"b\u00f6b\"}","pathParameters":{"p":"v"},"isBase64Encoded":false,"stageVariables":{"s":"v"}})";

constexpr std::string_view v1_event = R"({"resource":"/{proxy+}","path":"/orders/caf%C3%A9%20100%25/a+b","httpMethod":"GET",
 "headers":{"Accept":"*/*","X-Many":"2","Host":"id.execute-api.eu-central-1.amazonaws.com"},
 "multiValueHeaders":{"Accept":["*/*"],"X-Many":["1","2"],"Cookie":["session=abc; theme=dark"],"Host":["id.execute-api.eu-central-1.amazonaws.com"]},
 "queryStringParameters":{"a":"2","b":"x y&z=1"},"multiValueQueryStringParameters":{"a":["1","2"],"b":["x y&z=1"]},
 "requestContext":{"accountId":"123456789012","stage":"prod","path":"/prod/orders","identity":{"sourceIp":"192.0.2.2","userAgent":"agent"},
  "authorizer":{"principalId":"p"},"requestId":"gateway-id","resourcePath":"/{proxy+}","httpMethod":"GET"},
 "pathParameters":{"proxy":"orders"},"stageVariables":null,"body":null,"isBase64Encoded":false})";

constexpr std::string_view alb_event =
    R"({"requestContext":{"elb":{"targetGroupArn":"arn:aws:elasticloadbalancing:us-east-2:1:targetgroup/t/1"}},
 "httpMethod":"GET","path":"/orders/caf%C3%A9","queryStringParameters":{"q":"x%20y"},
 "headers":{"host":"lb.example","user-agent":"ELB-HealthChecker/2.0","x-forwarded-for":"198.51.100.9, 192.0.2.3"},"body":"","isBase64Encoded":false})";

constexpr std::string_view alb_multi_event = R"({"requestContext":{"elb":{"targetGroupArn":"arn"}},"httpMethod":"GET","path":"/",
 "multiValueQueryStringParameters":{"q":["1","2"]},"multiValueHeaders":{"host":["lb.example"],"x-many":["1","2"]},"body":"","isBase64Encoded":false})";

std::string v2_with(std::string_view path, std::string_view stage, std::string_view more = "") {
  return R"({"version":"2.0","rawPath":")" + std::string(path) + R"(","rawQueryString":"","headers":{},"requestContext":{"stage":")" +
         std::string(stage) + R"(","http":{"method":"GET","sourceIp":"192.0.2.1"}})" + std::string(more) + "}";
}

std::string rest_with(std::string_view members) {
  return R"({"resource":"/","path":"/","httpMethod":"POST","headers":{},"requestContext":{"stage":"prod"},)" + std::string(members) + "}";
}

http::Response with_header(std::initializer_list<std::pair<const char*, const char*>> headers) {
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

TEST(HttpApiEvent, gives_method_and_encoded_target_as_the_client_sent_them) {
  Gateway gateway;
  ASSERT_TRUE(gateway.send(v2_event));
  EXPECT_EQ(gateway.seen.method, "POST");
  EXPECT_EQ(gateway.seen.target, "/orders/caf%C3%A9?a=1&b=x%20y&a=2");
}

TEST(HttpApiEvent, gives_its_cookies_as_one_cookie_header) {
  Gateway gateway;
  ASSERT_TRUE(gateway.send(v2_event));
  EXPECT_EQ(gateway.seen.header("cookie"), "session=abc; theme=dark");
}

TEST(HttpApiEvent, gives_body_with_its_length_client_address_and_lambdas_request_id) {
  Gateway gateway;
  ASSERT_TRUE(gateway.send(v2_event));
  EXPECT_EQ(gateway.seen.body, "{\"name\":\"böb\"}");
  EXPECT_EQ(gateway.seen.header("content-length"), "15");
  EXPECT_EQ(gateway.seen.remote_address, "192.0.2.1");
  EXPECT_EQ(gateway.seen.id, "8476a536-e9f4-11e8-9739-2dfe598c3fcd");
}

TEST(HttpApiEvent, gives_the_invocations_deadline_on_the_clock_of_timers) {
  Gateway gateway;
  ASSERT_TRUE(gateway.send(v2_event));
  const auto left = *gateway.seen.deadline - std::chrono::steady_clock::now();
  EXPECT_GT(left, std::chrono::seconds(1));
  EXPECT_LE(left, std::chrono::seconds(3));
}

TEST(HttpApiEvent, keeps_the_request_context_within_reach) {
  Gateway gateway;
  ASSERT_TRUE(gateway.send(v2_event));
  EXPECT_EQ(json::parse(gateway.seen.context)->find("authorizer")->find("jwt")->find("claims")->text("sub"), "alice \"}");
}

TEST(HttpApiEvent, loses_the_stage_that_its_path_begins_with) {
  Gateway gateway;
  ASSERT_TRUE(gateway.send(v2_with("/prod/orders", "prod")));
  EXPECT_EQ(gateway.seen.target, "/orders");
  ASSERT_TRUE(gateway.send(v2_with("/prod", "prod")));
  EXPECT_EQ(gateway.seen.target, "/");
}

TEST(HttpApiEvent, of_format_1_loses_its_stage_too) {
  Gateway gateway;
  ASSERT_TRUE(gateway.send(
      R"({"version":"1.0","resource":"$default","path":"/dev/user/1","httpMethod":"GET","headers":null,"requestContext":{"stage":"dev"}})"));
  EXPECT_EQ(gateway.seen.target, "/user/1");
}

TEST(HttpApiEvent, keeps_what_only_looks_like_the_stage) {
  Gateway gateway;
  for (const char* path : {"/production", "/orders/prod", "//prod"}) {
    ASSERT_TRUE(gateway.send(v2_with(path, "prod")));
    EXPECT_EQ(gateway.seen.target, path);
  }
  ASSERT_TRUE(gateway.send(v2_with("/$default/x", "$default")));
  EXPECT_EQ(gateway.seen.target, "/$default/x");
}

TEST(HttpApiEvent, keeps_the_stage_when_told_to) {
  Gateway gateway;
  HttpEventOptions options;
  options.strips_stage = false;
  ASSERT_TRUE(gateway.send(v2_with("/prod/orders", "prod"), ok(), std::move(options)));
  EXPECT_EQ(gateway.seen.target, "/prod/orders");
}

TEST(HttpApiEvent, loses_the_base_path_by_whole_segments) {
  Gateway gateway;
  for (const auto& [path, target] : {std::pair("/shop/orders", "/orders"), {"/shop", "/"}, {"/shopping", "/shopping"}}) {
    HttpEventOptions options;
    options.base_path = "/shop/";
    ASSERT_TRUE(gateway.send(v2_with(path, "$default"), ok(), std::move(options)));
    EXPECT_EQ(gateway.seen.target, target);
  }
}

TEST(HttpApiEvent, takes_the_domain_name_for_the_host_that_it_lacks) {
  Gateway gateway;
  ASSERT_TRUE(gateway.send(
      R"({"version":"2.0","rawPath":"/","headers":{},"requestContext":{"domainName":"shop.example","stage":"$default","http":{"method":"GET"}}})"));
  EXPECT_EQ(gateway.seen.header("host"), "shop.example");
}

TEST(HttpApiEvent, carries_no_byte_that_a_request_line_could_not) {
  Gateway gateway;
  ASSERT_TRUE(gateway.send(v2_with(R"(/a b\r\nX: y?z#ä)", "$default")));
  EXPECT_EQ(gateway.seen.target, "/a%20b%0D%0AX:%20y%3Fz%23%C3%A4");
}

TEST(RestEvent, keeps_its_encoded_path) {
  Gateway gateway;
  ASSERT_TRUE(gateway.send(v1_event));
  EXPECT_EQ(gateway.seen.target.substr(0, gateway.seen.target.find('?')), "/orders/caf%C3%A9%20100%25/a+b");
}

TEST(RestEvent, encodes_the_decoded_parameters_again_with_all_their_values) {
  Gateway gateway;
  ASSERT_TRUE(gateway.send(v1_event));
  EXPECT_EQ(gateway.seen.target.substr(gateway.seen.target.find('?')), "?a=1&a=2&b=x%20y%26z%3D1");
}

TEST(RestEvent, encodes_a_plus_which_would_read_as_a_space) {
  Gateway gateway;
  ASSERT_TRUE(gateway.send(rest_with(R"("queryStringParameters":{"t":"1+1"})")));
  EXPECT_EQ(gateway.seen.target, "/?t=1%2B1");
}

TEST(RestEvent, gives_every_value_of_a_repeated_header) {
  Gateway gateway;
  ASSERT_TRUE(gateway.send(v1_event));
  std::vector<std::string> many;
  for (const auto& [name, value] : gateway.seen.headers) {
    if (name == "X-Many") many.push_back(value);
  }
  EXPECT_EQ(many, (std::vector<std::string>{"1", "2"}));
  EXPECT_EQ(gateway.seen.header("Cookie"), "session=abc; theme=dark");
}

TEST(RestEvent, gives_the_client_address_and_an_empty_body_for_null) {
  Gateway gateway;
  ASSERT_TRUE(gateway.send(v1_event));
  EXPECT_EQ(gateway.seen.remote_address, "192.0.2.2");
  EXPECT_EQ(gateway.seen.body, "");
  EXPECT_EQ(gateway.seen.header("content-length"), "(none)");
}

TEST(RestEvent, undoes_base64_and_says_the_decoded_length) {
  Gateway gateway;
  ASSERT_TRUE(gateway.send(
      R"({"path":"/","httpMethod":"POST","headers":{"Content-Length":"999","Transfer-Encoding":"chunked"},"body":"/wAB","isBase64Encoded":true})"));
  EXPECT_EQ(gateway.seen.body, std::string("\xFF\x00\x01", 3));
  EXPECT_EQ(gateway.seen.header("Content-Length"), "3");
  EXPECT_EQ(gateway.seen.header("Transfer-Encoding"), "(none)");
}

TEST(LoadBalancerEvent, keeps_its_encoded_path_and_parameters) {
  Gateway gateway;
  ASSERT_TRUE(gateway.send(alb_event));
  EXPECT_EQ(gateway.seen.target, "/orders/caf%C3%A9?q=x%20y");
  ASSERT_TRUE(gateway.send(alb_multi_event));
  EXPECT_EQ(gateway.seen.target, "/?q=1&q=2");
}

TEST(LoadBalancerEvent, takes_the_address_that_the_load_balancer_saw_not_the_claimed_one) {
  Gateway gateway;
  ASSERT_TRUE(gateway.send(alb_event));
  EXPECT_EQ(gateway.seen.remote_address, "192.0.2.3");
}

TEST(HttpApiAnswer, has_one_value_a_header_and_cookies_apart) {
  Gateway gateway;
  const Outcome outcome = gateway.send(
      v2_event, with_header({{"x-a", "1"}, {"set-cookie", "a=1; Path=/"}, {"Set-Cookie", "b=2"}, {"vary", "origin"}, {"Vary", "accept"}}));
  EXPECT_EQ(outcome.value_or("failed"),
            R"({"statusCode":200,"headers":{"content-type":"text/plain; charset=utf-8","x-a":"1","vary":"origin, accept"},)"
            R"("cookies":["a=1; Path=/","b=2"],"body":"ok","isBase64Encoded":false})");
}

TEST(RestAnswer, names_a_header_either_once_or_in_the_multi_valued_list) {
  Gateway gateway;
  const Outcome outcome = gateway.send(v1_event, with_header({{"x-a", "1"}, {"set-cookie", "a=1"}, {"set-cookie", "b=2"}}));
  EXPECT_EQ(outcome.value_or("failed"), R"({"statusCode":200,"headers":{"content-type":"text/plain; charset=utf-8","x-a":"1"},)"
                                        R"("multiValueHeaders":{"set-cookie":["a=1","b=2"]},"body":"ok","isBase64Encoded":false})");
}

http::Response compressed() {
  http::Response response = ok();
  response.headers.set("content-encoding", "gzip");
  response.body = std::string("\x1F\x8B");
  return response;
}

TEST(RestAnswer, keeps_text_text_whatever_its_type_unless_the_api_decodes_base64) {
  Gateway gateway;
  http::Response response;
  response.headers.set("content-type", "application/x-ndjson");
  response.body = std::string("{}");
  const json::Value answer = gateway.answer(v1_event, std::move(response));
  EXPECT_EQ(answer.text("body"), "{}");
  EXPECT_EQ(answer.find("isBase64Encoded")->to_text(), "false");
}

TEST(RestAnswer, is_not_compressed_since_the_handler_is_not_asked_to) {
  Gateway gateway;
  constexpr std::string_view event = R"({"path":"/","httpMethod":"GET","headers":{"Accept-Encoding":"gzip"}})";
  ASSERT_TRUE(gateway.send(event));
  EXPECT_EQ(gateway.seen.header("Accept-Encoding"), "(none)");
  HttpEventOptions options;
  options.binary_media_types = {"*/*"};
  ASSERT_TRUE(gateway.send(event, ok(), std::move(options)));
  EXPECT_EQ(gateway.seen.header("Accept-Encoding"), "gzip");
}

TEST(RestAnswer, that_is_binary_anyway_leaves_a_warning_with_the_next_step) {
  Gateway gateway;
  const json::Value answer = gateway.answer(v1_event, compressed());
  EXPECT_EQ(answer.text("body"), "H4s=");
  EXPECT_NE(gateway.lines.at(0).find("set MARTLET_BINARY_MEDIA_TYPES"), std::string::npos);
}

TEST(RestAnswer, carries_bytes_where_the_api_decodes_what_the_client_accepts) {
  for (const auto& [types, accept, warns] :
       {std::tuple("image/png", "image/png,*/*;q=0.8", false), {"image/png", "text/html, image/png", true}, {"*/*", "text/html", false}}) {
    Gateway gateway;
    HttpEventOptions options;
    options.binary_media_types = {types};
    const std::string event = R"({"path":"/","httpMethod":"GET","headers":{"accept":")" + std::string(accept) + R"("}})";
    const Outcome outcome = gateway.send(event, compressed(), std::move(options));
    EXPECT_EQ(json::parse(*outcome)->text("body"), "H4s=");
    EXPECT_EQ(gateway.lines.empty(), !warns) << accept;
  }
}

TEST(LoadBalancerAnswer, has_at_most_one_megabyte) {
  Gateway gateway;
  http::Response response = ok();
  response.body = std::string(1024 * 1024, 'x');
  const Outcome outcome = gateway.send(alb_event, std::move(response));
  ASSERT_FALSE(outcome);
  EXPECT_EQ(outcome.error().message, "the response is larger than the 1048576 bytes that a load balancer takes");
  http::Response streamed;
  streamed.body = std::make_unique<Parts>(1'000'000'000);
  EXPECT_FALSE(gateway.send(alb_event, std::move(streamed)));
  http::Response fits = ok();
  fits.body = std::string(1024 * 1024 - 512, 'x');
  EXPECT_TRUE(gateway.send(alb_event, std::move(fits)));
}

TEST(LoadBalancerAnswer, has_a_status_description_and_cookies_told_apart_by_spelling) {
  Gateway gateway;
  const Outcome outcome = gateway.send(alb_event, with_header({{"set-cookie", "a=1"}, {"set-cookie", "b=2"}}));
  EXPECT_EQ(outcome.value_or("failed"),
            R"({"statusCode":200,"statusDescription":"200 OK","headers":{"content-type":"text/plain; charset=utf-8",)"
            R"("set-cookie":"a=1","Set-cookie":"b=2"},"body":"ok","isBase64Encoded":false})");
}

TEST(LoadBalancerAnswer, comes_in_lists_when_it_was_asked_in_lists) {
  Gateway gateway;
  const Outcome outcome = gateway.send(alb_multi_event, with_header({{"set-cookie", "a=1"}, {"set-cookie", "b=2"}}));
  EXPECT_EQ(outcome.value_or("failed"),
            R"({"statusCode":200,"statusDescription":"200 OK","multiValueHeaders":{"content-type":["text/plain; charset=utf-8"],)"
            R"("set-cookie":["a=1","b=2"]},"body":"ok","isBase64Encoded":false})");
}

TEST(HttpAnswer, leaves_out_what_belongs_to_a_connection) {
  Gateway gateway;
  const json::Value answer =
      gateway.answer(v2_event, with_header({{"Date", "x"}, {"connection", "close"}, {"transfer-encoding", "chunked"}, {"x-a", "1"}}));
  EXPECT_EQ(answer.find("headers")->object()->size(), 2U);
}

TEST(HttpAnswer, is_a_500_where_a_header_would_split_the_response) {
  for (const auto& [name, value] : {std::pair("x-a", "1\r\nx-b: 2"), {"x c", "3"}}) {
    Gateway gateway;
    const json::Value answer = gateway.answer(v2_event, with_header({{name, value}}));
    EXPECT_EQ(*answer.find("statusCode")->int64(), 500);
    EXPECT_NE(gateway.lines.at(0).find("its status or a header can't be sent"), std::string::npos);
  }
}

TEST(HttpAnswer, carries_bytes_that_are_not_text_as_base64) {
  Gateway gateway;
  http::Response response;
  response.headers.set("content-type", "image/png");
  response.body = std::string("\x89PNG");
  EXPECT_EQ(gateway.answer(v2_event, std::move(response)).text("body"), "iVBORw==");
}

TEST(HttpAnswer, carries_a_compressed_body_as_base64_whatever_its_type) {
  Gateway gateway;
  const json::Value answer = gateway.answer(v2_event, with_header({{"content-encoding", "gzip"}}));
  EXPECT_EQ(answer.text("body"), "b2s=");
  EXPECT_TRUE(*answer.find("isBase64Encoded")->boolean());
}

TEST(HttpAnswer, carries_text_that_is_not_utf8_as_base64) {
  Gateway gateway;
  http::Response response = ok();
  response.body = std::string("caf\xE9");
  EXPECT_EQ(gateway.answer(v2_event, std::move(response)).text("body"), "Y2Fm6Q==");
}

TEST(HttpAnswer, carries_json_by_any_name_as_it_is) {
  Gateway gateway;
  for (const char* type : {"application/json", "application/problem+json; charset=utf-8", "APPLICATION/XML", "image/svg+xml"}) {
    http::Response response;
    response.headers.set("content-type", type);
    response.body = std::string_view("{}");
    EXPECT_EQ(gateway.answer(v2_event, std::move(response)).text("body"), "{}") << type;
  }
}

TEST(HttpAnswer, collects_a_stream) {
  Gateway gateway;
  http::Response response;
  response.body = std::make_unique<Parts>(3);
  EXPECT_EQ(gateway.answer(v2_event, std::move(response)).text("body").size(), 3000U);
}

TEST(HttpAnswer, says_clearly_that_a_stream_is_larger_than_lambda_carries) {
  Gateway gateway;
  http::Response response;
  response.body = std::make_unique<Parts>(1'000'000'000);
  const Outcome outcome = gateway.send(v2_event, std::move(response));
  ASSERT_FALSE(outcome);
  EXPECT_EQ(outcome.error().type, "Function.ResponseSizeTooLarge");
  EXPECT_EQ(outcome.error().message, "the response is larger than the 6291456 bytes that Lambda carries");
}

TEST(HttpAnswer, is_a_plain_500_when_the_handler_throws_and_the_log_has_the_reason) {
  Gateway gateway;
  HttpEvents events([](http::Request&) -> Task<http::Response> { throw std::runtime_error("secret"); });
  const Outcome outcome = gateway.send_to(events, v2_event);
  EXPECT_EQ(json::parse(*outcome)->text("body"),
            R"({"statusCode":500,"error":"Internal Server Error","message":"An internal server error occurred"})");
  EXPECT_NE(gateway.lines.at(0).find(R"("reason":"secret")"), std::string::npos);
}

TEST(ResponseLine, tells_status_method_path_and_request_id_but_no_query) {
  Gateway gateway;
  http::Response response = ok();
  response.status = 404;
  ASSERT_TRUE(gateway.send(v2_event, std::move(response)));
  const json::Value line = json::parse(gateway.lines.at(0)).value();
  EXPECT_EQ(line.text("level"), "WARN");
  EXPECT_EQ(line.text("message"), "Not Found");
  EXPECT_EQ(line.text("route"), "/orders/caf%C3%A9");
  EXPECT_EQ(line.text("requestId"), "8476a536-e9f4-11e8-9739-2dfe598c3fcd");
  EXPECT_EQ(*line.find("status")->int64(), 404);
}

TEST(ResponseLine, tells_the_route_and_message_that_the_application_gives) {
  Gateway gateway;
  HttpEventOptions options;
  options.note = [](const http::Request&, const http::Response&) { return ResponseNote{"/orders/{id}", "no such order"}; };
  http::Response response = ok();
  response.status = 500;
  ASSERT_TRUE(gateway.send(v2_event, std::move(response), std::move(options)));
  EXPECT_NE(gateway.lines.at(0).find(R"("level":"ERROR")"), std::string::npos);
  EXPECT_NE(gateway.lines.at(0).find(R"("message":"no such order","status":500,"method":"POST","route":"/orders/{id}")"),
            std::string::npos);
}

TEST(ResponseLine, is_not_written_for_success) {
  Gateway gateway;
  ASSERT_TRUE(gateway.send(v2_event));
  EXPECT_TRUE(gateway.lines.empty());
}

TEST(OtherEvent, without_a_handler_is_an_error_that_tells_its_shape_and_no_value) {
  Gateway gateway;
  const Outcome outcome = gateway.send(R"({"Records":[{"body":"secret"}],"version":"2.0"})");
  ASSERT_FALSE(outcome);
  EXPECT_EQ(outcome.error().type, "Runtime.UnsupportedEvent");
  EXPECT_EQ(outcome.error().message,
            "the event is not an HTTP request, and this function takes no other: it is an object with the members `Records`, `version`");
  EXPECT_EQ(gateway.send("[1]").error().message, "the event is not an HTTP request, and this function takes no other: it is an array");
}

TEST(OtherEvent, is_what_an_authorizer_or_a_web_socket_gets) {
  Gateway gateway;
  EXPECT_FALSE(gateway.send(
      R"({"type":"REQUEST","methodArn":"arn","resource":"/x","path":"/x","httpMethod":"GET","headers":{},"requestContext":{}})"));
  EXPECT_FALSE(
      gateway.send(R"({"version":"2.0","type":"REQUEST","routeArn":"arn","rawPath":"/","requestContext":{"http":{"method":"GET"}}})"));
  EXPECT_FALSE(gateway.send(R"({"requestContext":{"routeKey":"$connect","eventType":"CONNECT","connectionId":"c"},"headers":{}})"));
}

class Echo final : public EventHandler {
 public:
  Task<Outcome> handle(const Invocation& invocation) override { co_return std::string(invocation.event); }
};

TEST(OtherEvent, goes_to_its_own_handler) {
  Gateway gateway;
  HttpEventOptions options;
  options.other_events = std::make_unique<Echo>();
  EXPECT_EQ(gateway.send(R"({"Records":[]})", ok(), std::move(options)).value_or("failed"), R"({"Records":[]})");
}

TEST(MalformedEvent, is_an_error_with_a_place) {
  Gateway gateway;
  const Outcome outcome = gateway.send("{\"a\":\n nonsense}");
  ASSERT_FALSE(outcome);
  EXPECT_EQ(outcome.error().type, "Runtime.UnmarshalError");
  EXPECT_NE(outcome.error().message.find("2:"), std::string::npos);
}

TEST(MalformedEvent, that_no_http_request_could_have_been_is_answered_with_400) {
  Gateway gateway;
  for (const std::string& event : {
           std::string(R"({"path":"/","httpMethod":"GET /x HTTP/1.1\r\n","headers":{}})"),
           std::string(R"({"path":"/","httpMethod":"GET","headers":{"x y":"1"}})"),
           std::string(R"({"path":"/","httpMethod":"GET","headers":{"x":"1\r\ny: 2"}})"),
           std::string(R"({"path":"/","httpMethod":"GET","headers":{},"body":"a$b","isBase64Encoded":true})"),
           v2_with("/", "$default", R"(,"cookies":["a=1\n"])"),
       }) {
    const json::Value answer = gateway.answer(event);
    EXPECT_EQ(answer.to_text().substr(0, 18), R"({"statusCode":400,)") << event;
    EXPECT_EQ(answer.text("body"), R"({"statusCode":400,"error":"Bad Request","message":"Bad Request"})");
  }
  EXPECT_EQ(gateway.seen.target, "");
}

TEST(MalformedEvent, leaves_a_line_that_says_what_was_wrong) {
  Gateway gateway;
  ASSERT_TRUE(gateway.send(R"({"path":"/","httpMethod":"GET","headers":{"x y":"secret"}})"));
  EXPECT_NE(gateway.lines.at(0).find(R"("reason":"the event can't be an HTTP request: the name of a header is not a token")"),
            std::string::npos);
  EXPECT_EQ(gateway.lines.at(0).find("secret"), std::string::npos);
}

TEST(MalformedEvent, of_wrong_types_is_read_as_if_they_were_absent) {
  Gateway gateway;
  EXPECT_TRUE(gateway.send(
      R"({"path":"/","httpMethod":"GET","headers":null,"multiValueHeaders":{"a":"b","c":[1,null,["d"]],"e":{"f":"g"}},"cookies":{"a":"b"},"body":{"x":["y"]},"isBase64Encoded":"yes","requestContext":[{"http":{}}]})"));
  EXPECT_EQ(gateway.seen.target, "/");
  EXPECT_EQ(gateway.seen.body, "");
}

TEST(HttpEvents, serves_one_event_after_another_with_the_same_buffers) {
  Gateway gateway;
  HttpEvents events([&](http::Request& request) { return gateway.handle(request); });
  ASSERT_TRUE(gateway.send_to(events, v2_event));
  ASSERT_TRUE(gateway.send_to(events, alb_event));
  EXPECT_EQ(gateway.seen.target, "/orders/caf%C3%A9?q=x%20y");
  EXPECT_EQ(gateway.seen.header("cookie"), "(none)");
  EXPECT_EQ(gateway.seen.body, "");
}

}  // namespace
}  // namespace martlet::lambda
