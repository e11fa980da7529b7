// Tests of the responses to API Gateway, load balancers and function URLs.
#include <gtest/gtest.h>

#include <martlet/http/fixed_headers.hpp>

#include "testing/event_sender.hpp"

namespace martlet::lambda {
namespace {

TEST(HttpApiResponse, has_one_value_per_header_and_a_separate_list_of_cookies) {
  EventSender sender;
  const Outcome outcome = sender.send(
      v2_event, with_header({{"x-a", "1"}, {"set-cookie", "a=1; Path=/"}, {"Set-Cookie", "b=2"}, {"vary", "origin"}, {"Vary", "accept"}}));
  EXPECT_EQ(outcome.value_or("failed"),
            R"({"statusCode":200,"headers":{"content-type":"text/plain; charset=utf-8","x-a":"1","vary":"origin, accept"},)"
            R"("cookies":["a=1; Path=/","b=2"],"body":"ok","isBase64Encoded":false})");
}

TEST(RestResponse, names_a_header_either_once_or_in_the_multi_valued_list) {
  EventSender sender;
  const Outcome outcome = sender.send(v1_event, with_header({{"x-a", "1"}, {"set-cookie", "a=1"}, {"set-cookie", "b=2"}}));
  EXPECT_EQ(outcome.value_or("failed"), R"({"statusCode":200,"headers":{"content-type":"text/plain; charset=utf-8","x-a":"1"},)"
                                        R"("multiValueHeaders":{"set-cookie":["a=1","b=2"]},"body":"ok","isBase64Encoded":false})");
}

TEST(HttpResponse, has_fixed_headers_like_others) {
  http::Headers type;
  type.set("content-type", "text/plain; a=\"b\"");
  http::Headers ranges;
  ranges.set("accept-ranges", "bytes");
  const auto fixed = http::FixedHeaders::of(type, ranges);
  ASSERT_TRUE(fixed);
  for (const std::string_view event :
       {v2_event, v1_event, std::string_view(R"({"path":"/","httpMethod":"GET","requestContext":{"elb":{}}})")}) {
    const auto answer_with = [&](bool is_copied) {
      EventSender sender;
      http::Response response;
      response.body = std::string("hello");
      response.headers.use(*fixed, 5);
      if (is_copied) response.headers.keep();
      return sender.send(event, std::move(response)).value_or("failed");
    };
    EXPECT_NE(answer_with(false).find(R"("content-length":"5","accept-ranges":"bytes")"), std::string::npos) << answer_with(false);
    EXPECT_EQ(answer_with(false), answer_with(true));
  }
}

http::Response compressed() {
  http::Response response = ok();
  response.headers.set("content-encoding", "gzip");
  response.body = std::string("\x1F\x8B");
  return response;
}

TEST(RestResponse, sends_text_of_any_type_as_text_unless_the_api_decodes_base64) {
  EventSender sender;
  http::Response response;
  response.headers.set("content-type", "application/x-ndjson");
  response.body = std::string("{}");
  const json::Value answer = sender.answer(v1_event, std::move(response));
  EXPECT_EQ(answer.text("body"), "{}");
  EXPECT_EQ(answer.find("isBase64Encoded")->to_text(), "false");
}

TEST(RestResponse, is_not_compressed_since_accept_encoding_is_removed) {
  EventSender sender;
  constexpr std::string_view event = R"({"path":"/","httpMethod":"GET","headers":{"Accept-Encoding":"gzip"}})";
  ASSERT_TRUE(sender.send(event));
  EXPECT_EQ(sender.seen.header("Accept-Encoding"), "(none)");
  HttpEventOptions options;
  options.binary_media_types = {"*/*"};
  ASSERT_TRUE(sender.send(event, ok(), std::move(options)));
  EXPECT_EQ(sender.seen.header("Accept-Encoding"), "gzip");
}

TEST(RestResponse, that_is_binary_anyway_is_logged_with_the_next_step) {
  EventSender sender;
  const json::Value answer = sender.answer(v1_event, compressed());
  EXPECT_EQ(answer.text("body"), "H4s=");
  EXPECT_NE(sender.lines.at(0).find("set MARTLET_BINARY_MEDIA_TYPES"), std::string::npos);
}

TEST(RestResponse, contains_bytes_if_the_api_decodes_the_types_that_the_client_accepts) {
  for (const auto& [types, accept, warns] :
       {std::tuple("image/png", "image/png,*/*;q=0.8", false), {"image/png", "text/html, image/png", true}, {"*/*", "text/html", false}}) {
    EventSender sender;
    HttpEventOptions options;
    options.binary_media_types = {types};
    const std::string event = R"({"path":"/","httpMethod":"GET","headers":{"accept":")" + std::string(accept) + R"("}})";
    const Outcome outcome = sender.send(event, compressed(), std::move(options));
    EXPECT_EQ(json::parse(*outcome)->text("body"), "H4s=");
    EXPECT_EQ(sender.lines.empty(), !warns) << accept;
  }
}

TEST(LoadBalancerResponse, has_at_most_one_megabyte) {
  EventSender sender;
  http::Response response = ok();
  response.body = std::string(1024 * 1024, 'x');
  const Outcome outcome = sender.send(alb_event, std::move(response));
  ASSERT_FALSE(outcome);
  EXPECT_EQ(outcome.error().message, "the response is larger than the 1048576 bytes that a load balancer accepts");
  http::Response streamed;
  streamed.body = std::make_unique<Parts>(1'000'000'000);
  EXPECT_FALSE(sender.send(alb_event, std::move(streamed)));
  http::Response fits = ok();
  fits.body = std::string(1024 * 1024 - 512, 'x');
  EXPECT_TRUE(sender.send(alb_event, std::move(fits)));
}

TEST(LoadBalancerResponse, has_a_status_description_and_cookies_in_different_spellings) {
  EventSender sender;
  const Outcome outcome = sender.send(alb_event, with_header({{"set-cookie", "a=1"}, {"set-cookie", "b=2"}}));
  EXPECT_EQ(outcome.value_or("failed"),
            R"({"statusCode":200,"statusDescription":"200 OK","headers":{"content-type":"text/plain; charset=utf-8",)"
            R"("set-cookie":"a=1","Set-cookie":"b=2"},"body":"ok","isBase64Encoded":false})");
}

TEST(LoadBalancerResponse, has_header_lists_if_the_event_has_them) {
  EventSender sender;
  const Outcome outcome = sender.send(alb_multi_event, with_header({{"set-cookie", "a=1"}, {"set-cookie", "b=2"}}));
  EXPECT_EQ(outcome.value_or("failed"),
            R"({"statusCode":200,"statusDescription":"200 OK","multiValueHeaders":{"content-type":["text/plain; charset=utf-8"],)"
            R"("set-cookie":["a=1","b=2"]},"body":"ok","isBase64Encoded":false})");
}

TEST(HttpResponse, omits_headers_of_the_connection) {
  EventSender sender;
  const json::Value answer =
      sender.answer(v2_event, with_header({{"Date", "x"}, {"connection", "close"}, {"transfer-encoding", "chunked"}, {"x-a", "1"}}));
  EXPECT_EQ(answer.find("headers")->object()->size(), 2U);
}

TEST(HttpResponse, is_a_500_if_a_header_would_split_the_response) {
  for (const auto& [name, value] : {std::pair("x-a", "1\r\nx-b: 2"), {"x c", "3"}}) {
    EventSender sender;
    const json::Value answer = sender.answer(v2_event, with_header({{name, value}}));
    EXPECT_EQ(*answer.find("statusCode")->int64(), 500);
    EXPECT_NE(sender.lines.at(0).find("its status or a header can't be sent"), std::string::npos);
  }
}

TEST(HttpResponse, contains_bytes_that_are_not_text_as_base64) {
  EventSender sender;
  http::Response response;
  response.headers.set("content-type", "image/png");
  response.body = std::string("\x89PNG");
  EXPECT_EQ(sender.answer(v2_event, std::move(response)).text("body"), "iVBORw==");
}

TEST(HttpResponse, contains_a_compressed_body_of_any_type_as_base64) {
  EventSender sender;
  const json::Value answer = sender.answer(v2_event, with_header({{"content-encoding", "gzip"}}));
  EXPECT_EQ(answer.text("body"), "b2s=");
  EXPECT_TRUE(*answer.find("isBase64Encoded")->boolean());
}

TEST(HttpResponse, contains_text_that_is_not_utf8_as_base64) {
  EventSender sender;
  http::Response response = ok();
  response.body = std::string("caf\xE9");
  EXPECT_EQ(sender.answer(v2_event, std::move(response)).text("body"), "Y2Fm6Q==");
}

TEST(HttpResponse, sends_json_types_unchanged) {
  EventSender sender;
  for (const char* type : {"application/json", "application/problem+json; charset=utf-8", "APPLICATION/XML", "image/svg+xml"}) {
    http::Response response;
    response.headers.set("content-type", type);
    response.body = std::string_view("{}");
    EXPECT_EQ(sender.answer(v2_event, std::move(response)).text("body"), "{}") << type;
  }
}

TEST(HttpResponse, collects_a_stream) {
  EventSender sender;
  http::Response response;
  response.body = std::make_unique<Parts>(3);
  EXPECT_EQ(sender.answer(v2_event, std::move(response)).text("body").size(), 3000U);
}

TEST(HttpResponse, reports_that_a_stream_exceeds_the_limit_of_lambda) {
  EventSender sender;
  http::Response response;
  response.body = std::make_unique<Parts>(1'000'000'000);
  const Outcome outcome = sender.send(v2_event, std::move(response));
  ASSERT_FALSE(outcome);
  EXPECT_EQ(outcome.error().type, "Function.ResponseSizeTooLarge");
  EXPECT_EQ(outcome.error().message, "the response is larger than the 6291456 bytes that Lambda accepts");
}

TEST(HttpResponse, is_a_plain_500_when_the_handler_throws_and_the_log_has_the_reason) {
  EventSender sender;
  HttpEvents events([](http::Request&) -> Task<http::Response> { throw std::runtime_error("secret"); });
  const Outcome outcome = sender.send_to(events, v2_event);
  EXPECT_EQ(json::parse(*outcome)->text("body"),
            R"({"statusCode":500,"error":"Internal Server Error","message":"An internal server error occurred"})");
  EXPECT_NE(sender.lines.at(0).find(R"("reason":"secret")"), std::string::npos);
}

}  // namespace
}  // namespace martlet::lambda
