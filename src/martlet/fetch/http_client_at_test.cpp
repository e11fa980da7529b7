#include <martlet/fetch/http_client_at.hpp>

#include <stdexcept>

#include <gtest/gtest.h>

#include <martlet/fetch/fake_http_client.hpp>

namespace martlet {
namespace {

http::Headers secret() {
  http::Headers headers;
  headers.set("authorization", "secret");
  headers.set("accept", "application/json");
  return headers;
}

TEST(HttpClientAt, adds_the_common_parts_of_requests) {
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

TEST(HttpClientAt, throws_if_its_base_url_is_not_absolute) {
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
