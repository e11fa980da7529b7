#include <gtest/gtest.h>

#include <martlet/async/local_loop.hpp>

#include "http_events.hpp"
#include "testing/event_sender.hpp"

namespace martlet::lambda {
namespace {

constexpr std::string_view url_event =
    R"({"version":"2.0","rawPath":"/","rawQueryString":"","headers":{},"requestContext":{"domainName":"a.lambda-url.eu-central-1.on.aws","stage":"$default","http":{"method":"GET","sourceIp":"192.0.2.1"}}})";

// Returns a streamed response as one text, or a response that was sent as a whole, after "whole: ".
std::string streamed(std::string_view event, http::Response response, HttpEventOptions options = {}) {
  HttpEvents events([&](http::Request&) -> Task<http::Response> { co_return std::move(response); }, std::move(options));
  Invocation invocation;
  invocation.event = event;
  invocation.context.request_id = "the-id";
  const Log log(Level::fatal);
  invocation.context.log_lines = &log;
  LocalLoop loop;
  StreamedOutcome outcome = loop.run(events.handle_streamed(invocation));
  if (!outcome) return outcome.error().type;
  if (const auto* whole = std::get_if<std::string>(&*outcome)) return "whole: " + *whole;
  auto& answer = std::get<StreamedResponse>(*outcome);
  EXPECT_EQ(answer.content_type, "application/vnd.awslambda.http-integration-response");
  std::string all = std::move(answer.beginning);
  while (answer.parts) {
    const std::optional<std::string> part = loop.run(answer.parts->next());
    if (!part) break;
    all += *part;
  }
  return all;
}

std::string with_nuls(std::string_view prelude, std::string_view body) {
  return std::string(prelude) + std::string(8, '\0') + std::string(body);
}

TEST(HttpStream, begins_with_status_headers_cookies_and_eight_nuls) {
  http::Response response = with_header({{"set-cookie", "a=1"}, {"vary", "origin"}, {"set-cookie", "b=2"}, {"vary", "accept"}});
  response.status = 201;
  EXPECT_EQ(
      streamed(url_event, std::move(response)),
      with_nuls(
          R"({"statusCode":201,"headers":{"content-type":"text/plain; charset=utf-8","vary":"origin, accept"},"cookies":["a=1","b=2"]})",
          "ok"));
}

TEST(HttpStream, omits_headers_of_the_connection) {
  EXPECT_EQ(streamed(url_event, with_header({{"content-length", "2"}, {"connection", "close"}, {"transfer-encoding", "chunked"}})),
            with_nuls(R"({"statusCode":200,"headers":{"content-type":"text/plain; charset=utf-8"}})", "ok"));
}

TEST(HttpStream, contains_bytes_unchanged) {
  http::Response response;
  response.body = std::string("\xff\x00\x01", 3);
  EXPECT_EQ(streamed(url_event, std::move(response)), with_nuls(R"({"statusCode":200,"headers":{}})", std::string_view("\xff\x00\x01", 3)));
}

TEST(HttpStream, has_a_prelude_even_before_an_empty_body) {
  http::Response response;
  response.status = 204;
  EXPECT_EQ(streamed(url_event, std::move(response)), with_nuls(R"({"statusCode":204,"headers":{}})", ""));
}

TEST(HttpStream, contains_all_parts_of_the_body) {
  http::Response response;
  response.body = std::make_unique<Parts>(3);
  EXPECT_EQ(streamed(url_event, std::move(response)), with_nuls(R"({"statusCode":200,"headers":{}})", std::string(3000, 'x')));
}

TEST(HttpStream, answers_an_invalid_request_with_400) {
  const std::string answer = streamed(
      R"({"version":"2.0","rawPath":"/","headers":{"a b":"c"},"requestContext":{"domainName":"a.lambda-url.x","http":{"method":"GET"}}})",
      ok());
  EXPECT_TRUE(answer.starts_with(R"({"statusCode":400,)")) << answer;
}

TEST(HttpStream, is_only_for_callers_that_accept_streams) {
  EXPECT_TRUE(streamed(v1_event, ok()).starts_with(R"({"statusCode":200)"));
  for (const std::string_view event : {v2_event, alb_event}) EXPECT_TRUE(streamed(event, ok()).starts_with("whole: {\"statusCode\":200"));
  EXPECT_EQ(streamed("{}", ok()), "Runtime.UnsupportedEvent");
}

}  // namespace
}  // namespace martlet::lambda
