#include <martlet/fetch/fetch.hpp>

#include <stdexcept>

#include <gtest/gtest.h>

#include <martlet/async/local_loop.hpp>
#include <martlet/fetch/fake_http_client.hpp>
#include <martlet/fetch/http_client_at.hpp>
#include <martlet/http/trace.hpp>

namespace martlet {
namespace {

struct Rate {
  double value = 0;
};
Schema describe(Type<Rate>) { return object<Rate>("Rate", field<&Rate::value>("value").min(0)); }

FetchResponse answer(int status, std::string body) { return FetchResponse::json_text(std::move(body), status); }

TEST(FetchRequest, encodes_its_query) {
  const FetchRequest request = FetchRequest::get("https://a.example/b").query("q", "a b&c").query("ä", "/");
  EXPECT_EQ(request.url(), "https://a.example/b?q=a%20b%26c&%C3%A4=%2F");
}

TEST(FetchRequest, carries_json) {
  const FetchRequest request = FetchRequest::put("https://a.example").json(Rate{1.5});
  EXPECT_EQ(request.body(), R"({"value":1.5})");
  EXPECT_EQ(*request.headers().get("content-type"), "application/json");
}

TEST(FetchResponse, is_read_by_a_schema_that_need_not_know_all_of_it) {
  const Result<Rate> rate = answer(200, R"({"value":1.5,"since":{"year":2026}})").as<Rate>();
  ASSERT_TRUE(rate) << rate.error().what;
  EXPECT_EQ(rate->value, 1.5);
}

TEST(FetchResponse, that_is_malformed_is_told_without_its_values) {
  const Result<Rate> rate = answer(200, R"({"value":"secret"})").as<Rate>();
  ASSERT_FALSE(rate);
  EXPECT_EQ(rate.error().code, Code::malformed);
  EXPECT_EQ(rate.error().what, "the other service's answer: \"value\" must be a number");
  EXPECT_EQ(answer(200, "no JSON").as<Rate>().error().code, Code::malformed);
}

TEST(FetchResponse, other_statuses_than_2xx_are_errors_by_their_kind) {
  const auto code = [](int status) { return answer(status, R"({"value":1})").as<Rate>().error().code; };
  EXPECT_TRUE(answer(201, R"({"value":1})").as<Rate>());
  EXPECT_EQ(code(302), Code::unsupported);
  EXPECT_EQ(code(400), Code::malformed);
  EXPECT_EQ(code(401), Code::denied);
  EXPECT_EQ(code(404), Code::not_found);
  EXPECT_EQ(code(409), Code::conflict);
  EXPECT_EQ(code(429), Code::unavailable);
  EXPECT_EQ(code(500), Code::unavailable);
  EXPECT_EQ(code(504), Code::timeout);
  EXPECT_EQ(answer(503, "").as<Rate>().error().what, "the other service answered 503 Service Unavailable");
}

TEST(FakeHttpClient, answers_and_keeps_what_it_was_asked) {
  FakeHttpClient fake([](const FetchRequest&) { return FetchResponse::json(Rate{2}); });
  LocalLoop loop;
  EXPECT_EQ(loop.run(fake.fetch_as<Rate>(FetchRequest::get("https://a.example/1")))->value, 2);
  EXPECT_EQ(fake.fetch_blocking_as<Rate>(FetchRequest::get("https://a.example/2"))->value, 2);
  ASSERT_EQ(fake.requests().size(), 2U);
  EXPECT_EQ(fake.requests()[1].url(), "https://a.example/2");
}

TEST(FakeHttpClient, fails_as_it_is_told) {
  FakeHttpClient fake([](const FetchRequest&) -> Result<FetchResponse> { return failure(Code::timeout, "too slow"); });
  EXPECT_EQ(fake.fetch_blocking_as<Rate>(FetchRequest::get("https://a.example/")).error().code, Code::timeout);
}

http::Headers secret() {
  http::Headers headers;
  headers.set("authorization", "secret");
  headers.set("accept", "application/json");
  return headers;
}

TEST(HttpClientAt, fills_in_what_requests_have_in_common) {
  FakeHttpClient fake([](const FetchRequest&) { return FetchResponse(); });
  HttpClientAt rates(fake, {.base_url = "https://rates.example/v1/", .headers = secret(), .timeout = std::chrono::seconds(2)});
  ASSERT_TRUE(rates.fetch_blocking(FetchRequest::get("/latest").header("accept", "text/csv")));
  const FetchRequest sent = fake.requests().front();
  EXPECT_EQ(sent.url(), "https://rates.example/v1/latest");
  EXPECT_EQ(*sent.headers().get("authorization"), "secret");
  EXPECT_EQ(*sent.headers().get("accept"), "text/csv");
  EXPECT_EQ(sent.timeout(), std::chrono::seconds(2));
}

TEST(HttpClientAt, sends_its_headers_to_no_other_service) {
  FakeHttpClient fake([](const FetchRequest&) { return FetchResponse(); });
  HttpClientAt rates(fake, {.base_url = "https://rates.example", .headers = secret(), .timeout = {}});
  ASSERT_TRUE(rates.fetch_blocking(FetchRequest::get("https://other.example/")));
  EXPECT_FALSE(fake.requests().front().headers().has("authorization"));
}

TEST(HttpClientAt, throws_where_its_base_url_is_not_absolute) {
  FakeHttpClient fake([](const FetchRequest&) { return FetchResponse(); });
  EXPECT_THROW(HttpClientAt(fake, {.base_url = "rates.example", .headers = {}, .timeout = {}}), std::invalid_argument);
}

TEST(HttpClientAt, refuses_a_url_that_would_join_the_base_to_something_else) {
  FakeHttpClient fake([](const FetchRequest&) { return FetchResponse(); });
  HttpClientAt rates(fake, {.base_url = "https://rates.example", .headers = {}, .timeout = {}});
  for (const char* url : {".evil.example/", "@evil.example/", "latest", ":8080/"}) {
    EXPECT_EQ(rates.fetch_blocking(FetchRequest::get(url)).error().code, Code::malformed) << url;
  }
  EXPECT_TRUE(fake.requests().empty());
}

}  // namespace
}  // namespace martlet
