#include <martlet/fetch/fetch_response.hpp>

#include <gtest/gtest.h>

#include <martlet/schema/object.hpp>

namespace martlet {
namespace {

struct Rate {
  double value = 0;
};
Schema describe(Type<Rate>) { return object<Rate>("Rate", field<&Rate::value>("value").min(0)); }

FetchResponse answer(int status, std::string body) { return FetchResponse::json_text(std::move(body), status); }

TEST(FetchResponse, may_have_members_that_the_schema_does_not_know) {
  const Result<Rate> rate = answer(200, R"({"value":1.5,"since":{"year":2026}})").as<Rate>();
  ASSERT_TRUE(rate) << rate.error().what;
  EXPECT_EQ(rate->value, 1.5);
}

TEST(FetchResponse, that_is_malformed_is_reported_without_its_values) {
  const Result<Rate> rate = answer(200, R"({"value":"secret"})").as<Rate>();
  ASSERT_FALSE(rate);
  EXPECT_EQ(rate.error().code, Code::malformed);
  EXPECT_EQ(rate.error().what, "the other service's answer: \"value\" must be a number");
  EXPECT_EQ(answer(200, "no JSON").as<Rate>().error().code, Code::malformed);
}

TEST(FetchResponse, with_a_status_other_than_2xx_is_an_error_with_a_code_for_the_status) {
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

}  // namespace
}  // namespace martlet
