#include <functional>

#include "testing/initialize_and_inject.hpp"

namespace martlet {
namespace {

std::string text_of(const InjectResponse& sent) {
  std::string text = std::to_string(sent.status) + '\n';
  for (const http::Headers::Field& field : sent.headers) text += field.name + ": " + field.value + '\n';
  return text + sent.payload;
}

using Settings = std::function<void(RouteBuilder&)>;

// Sends each request to two similar routes: the first has a fixed response, the second doesn't, since its responses set their charset.
class FixedResponse : public ::testing::Test {
 protected:
  template <class Handler>
  static void expect_same(const InjectOptions& request, Handler handler, const Settings& set) {
    Server fixed(quiet_options());
    Server other(quiet_options());
    for (Server* server : {&fixed, &other}) {
      for (const char* method : {"GET", "POST"}) {
        RouteBuilder route = server->route(method, "/", handler);
        if (set) set(route);
      }
    }
    other.ext(ExtPoint::on_pre_response, [](Request& answered) {
      if (answered.response()) answered.response()->charset("utf-8");
    });
    const InjectResponse sent = fixed.inject(request);
    EXPECT_EQ(text_of(sent), text_of(other.inject(request)));
  }
  template <class Handler>
  static void expect_same_answers(Handler handler, const Settings& set = {}) {
    InjectOptions request;
    for (const char* method : {"GET", "HEAD", "POST"}) {
      request.method = method;
      request.headers = {};
      expect_same(request, handler, set);
      for (const auto& header : {std::pair("range", "bytes=1-2"), std::pair("range", ""), std::pair("accept-encoding", "gzip"),
                                 std::pair("if-none-match", "*"), std::pair("cookie", "a=\"b; c")}) {
        request.headers = {{header.first, header.second}};
        expect_same(request, handler, set);
      }
    }
  }
};

TEST_F(FixedResponse, is_the_same_as_the_response_without_a_plan) {
  expect_same_answers([] { return json::Value(json::Object{{"a", 1}}); });
  expect_same_answers([] { return std::string("text"); });
  expect_same_answers([] { return Bytes{"bytes"}; });
  expect_same_answers([] { return std::string(); });
  expect_same_answers([] { return std::string(5000, 'x'); });
}

TEST_F(FixedResponse, does_not_override_what_a_handler_sets) {
  expect_same_answers([] { return Response(std::string("text")).code(201); });
  expect_same_answers([] { return Response(std::string("text")).ttl(std::chrono::seconds(5)); });
  expect_same_answers([] { return Response(std::string("text")).header("content-type", "text/css"); });
  expect_same_answers([] { return Response(std::string("text")).state("a", "b"); });
  expect_same_answers([] { return Response(std::string("text")).message("Fine"); });
  expect_same_answers([] { return Response(json::Value(json::Object{})).spaces(2); });
  expect_same_answers([]() -> std::string { throw not_found("nothing"); });
}

TEST_F(FixedResponse, has_the_routes_settings) {
  const auto handler = [] { return std::string("text"); };
  expect_same_answers(handler, [](RouteBuilder& route) { route.security(); });
  expect_same_answers(handler, [](RouteBuilder& route) { route.cache(CacheOptions{.expires_in = std::chrono::seconds(30)}); });
  expect_same_answers(handler, [](RouteBuilder& route) { route.cache(CacheOptions{.enabled = false}); });
  expect_same_answers(handler, [](RouteBuilder& route) {
    ResponseOptions whole;
    whole.ranges = false;
    route.response(std::move(whole));
  });
  expect_same_answers(handler, [](RouteBuilder& route) { route.cors(); });
}

}  // namespace
}  // namespace martlet
