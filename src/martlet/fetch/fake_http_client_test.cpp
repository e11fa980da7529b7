#include <martlet/fetch/fake_http_client.hpp>

#include <gtest/gtest.h>

#include <martlet/async/local_loop.hpp>
#include <martlet/schema/object.hpp>

namespace martlet {
namespace {

struct Rate {
  double value = 0;
};
Schema describe(Type<Rate>) { return object<Rate>("Rate", field<&Rate::value>("value").min(0)); }

TEST(FakeHttpClient, answers_and_records_the_requests) {
  FakeHttpClient fake([](const FetchRequest&) { return FetchResponse::json(Rate{2}); });
  LocalLoop loop;
  EXPECT_EQ(loop.run(fake.fetch_as<Rate>(FetchRequest::get("https://a.example/1")))->value, 2);
  EXPECT_EQ(fake.fetch_blocking_as<Rate>(FetchRequest::get("https://a.example/2"))->value, 2);
  ASSERT_EQ(fake.requests().size(), 2U);
  EXPECT_EQ(fake.requests()[1].url(), "https://a.example/2");
}

TEST(FakeHttpClient, fails_with_the_given_error) {
  FakeHttpClient fake([](const FetchRequest&) -> Result<FetchResponse> { return failure(Code::timeout, "too slow"); });
  EXPECT_EQ(fake.fetch_blocking_as<Rate>(FetchRequest::get("https://a.example/")).error().code, Code::timeout);
}

}  // namespace
}  // namespace martlet
