// Events are read with the help of earlier events' keys. What was read before must not change the result.
#include <gtest/gtest.h>

#include <martlet/http/fixed_headers.hpp>

#include "testing/event_sender.hpp"

namespace martlet::lambda {
namespace {

// A server that responds to each request with its text.
class EchoServer {
 public:
  std::string answer(std::string_view event) {
    const Log silent([](std::string_view) {}, Level::fatal);
    Invocation invocation;
    invocation.event = event;
    invocation.context.log_lines = &silent;
    LocalLoop loop;
    const Outcome outcome = loop.run(events_.handle(invocation));
    return outcome ? *outcome : outcome.error().message;
  }

 private:
  HttpEvents events_{[](http::Request& request) -> Task<http::Response> {
    std::string text_of_request =
        std::string(request.method) + ' ' + std::string(request.target) + ' ' + std::string(request.remote_address) + '\n';
    for (const http::HeaderView& header : request.headers)
      text_of_request += std::string(header.name) + ": " + std::string(header.value) + '\n';
    text_of_request += request.body->ready().value_or("(not ready)");
    http::Response response = ok();
    response.body = text_of_request;
    co_return response;
  }};
};

std::vector<std::string> varied_events() {
  std::vector<std::string> all = {std::string(v2_event),
                                  std::string(v1_event),
                                  std::string(alb_event),
                                  std::string(alb_multi_event),
                                  v2_with("/prod/orders", "prod"),
                                  v2_with("/", "$default", R"(,"body":"b","isBase64Encoded":false)"),
                                  rest_with(R"("body":"aGk=","isBase64Encoded":true)")};
  // The same members in other places, skipped ones with names that mean something elsewhere, and keys that are written with escapes.
  for (const std::string_view headers :
       {R"({})", R"({"host":"h"})", R"({"Host":"h","HOST":"i"})", R"({"a":"1","b":"2","c":"3"})", R"({"b":"2","a":"1"})",
        R"({"a\u0062":"1","ab":"2"})", R"({"a" : "1", "b": "2"})", R"({"a b":"1"})", R"({"":"1"})", R"({"a":["1","2"],"b":"3"})",
        R"({"a":{"rawPath":"/wrong","b":"1"},"b":"2"})", R"({"a":null,"b":"2"})", R"({"method":"PUT","rawPath":"/wrong"})", R"({"a":"1"})",
        R"({"a":"1","rawPath":"/wrong"})",
        R"({"transfer-encoding":"chunked","content-length":"9","accept-encoding":"gzip","cookie":"a=b"})"}) {
    const std::string members = R"("rawPath":"/p","requestContext":{"http":{"method":"GET","sourceIp":"::1"}})";
    all.push_back(R"({"version":"2.0","headers":)" + std::string(headers) + ',' + members + '}');
    all.push_back(R"({"skipped":)" + std::string(headers) + R"(,"version":"2.0",)" + members + R"(,"headers":)" + std::string(headers) +
                  '}');
  }
  all.push_back(R"({"version":"2.0","rawPath":"/cut)");
  all.push_back("[]");
  return all;
}

TEST(RepeatedHttpEvents, are_read_like_first_ones) {
  for (const std::string& earlier : varied_events()) {
    for (const std::string& event : varied_events()) {
      EchoServer reused;
      reused.answer(earlier);
      const std::string expected = EchoServer().answer(event);
      EXPECT_EQ(reused.answer(event), expected) << earlier << '\n' << event;
      EXPECT_EQ(reused.answer(event), expected) << earlier << '\n' << event;
      EXPECT_EQ(reused.answer(earlier), EchoServer().answer(earlier)) << event << '\n' << earlier;
    }
  }
}

TEST(RepeatedHttpEvents, may_have_more_header_names_than_the_cache_keeps) {
  EchoServer echo;
  for (int first = 0; first < 1000; first += 10) {
    std::string headers;
    for (int i = first; i < first + 10; ++i) headers += R"("name-)" + std::to_string(i) + R"(":"v",)";
    const std::string event =
        R"({"version":"2.0","headers":{)" + headers + R"("host":"h"},"rawPath":"/p","requestContext":{"http":{"method":"GET"}}})";
    EXPECT_EQ(echo.answer(event), EchoServer().answer(event));
  }
}

TEST(RepeatedHttpEvents, get_the_fixed_headers_of_their_own_response) {
  http::Headers json;
  json.set("content-type", "application/json");
  http::Headers text;
  text.set("content-type", "text/plain");
  http::Headers ranges;
  ranges.set("accept-ranges", "bytes");
  const http::FixedHeaders all[] = {*http::FixedHeaders::of(json, {}), *http::FixedHeaders::of({}, json), *http::FixedHeaders::of(text, {}),
                                    *http::FixedHeaders::of({}, {}), *http::FixedHeaders::of(text, ranges)};
  const http::FixedHeaders* used = nullptr;
  HttpEvents kept([&](http::Request&) -> Task<http::Response> {
    http::Response response;
    response.body = std::string("hello");
    response.headers.use(*used, 5);
    co_return response;
  });
  for (int round = 0; round < 2; ++round) {
    for (const http::FixedHeaders& fixed : all) {
      used = &fixed;
      EventSender sender;
      std::string headers;
      for (const http::Headers::Field& field : fixed.fields(5))
        headers += (headers.empty() ? "" : ",") + ('"' + field.name + "\":\"" + field.value + '"');
      EXPECT_EQ(sender.send_to(kept, v2_event).value_or("failed"),
                R"({"statusCode":200,"headers":{)" + headers + R"(},"body":"hello","isBase64Encoded":false})");
    }
  }
}

}  // namespace
}  // namespace martlet::lambda
