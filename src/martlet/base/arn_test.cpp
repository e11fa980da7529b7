#include <gtest/gtest.h>

#include <string>

#include <martlet/base/arn.hpp>

namespace martlet {
namespace {

TEST(ParsedArn, contains_the_parts_of_the_text) {
  const std::optional<Arn> arn = parse_arn("arn:aws:sqs:eu-central-1:111111111111:orders");
  ASSERT_TRUE(arn);
  EXPECT_EQ(arn->partition, "aws");
  EXPECT_EQ(arn->service, "sqs");
  EXPECT_EQ(arn->region, "eu-central-1");
  EXPECT_EQ(arn->account, "111111111111");
  EXPECT_EQ(arn->resource, "orders");
}

TEST(ParsedArn, keeps_colons_and_slashes_of_the_resource) {
  EXPECT_EQ(parse_arn("arn:aws:lambda:eu-central-1:111111111111:function:orders:LIVE")->resource, "function:orders:LIVE");
  EXPECT_EQ(parse_arn("arn:aws:dynamodb:eu-central-1:111111111111:table/orders/index/by-day")->resource, "table/orders/index/by-day");
  EXPECT_EQ(parse_arn("arn:aws:iam::111111111111:role/")->resource, "role/");
}

TEST(ParsedArn, may_lack_region_and_account) {
  const std::optional<Arn> bucket = parse_arn("arn:aws:s3:::orders/2026/report.csv");
  ASSERT_TRUE(bucket);
  EXPECT_EQ(bucket->region, "");
  EXPECT_EQ(bucket->account, "");
  EXPECT_EQ(bucket->resource, "orders/2026/report.csv");
  EXPECT_EQ(parse_arn("arn:aws-us-gov:iam::111111111111:role/deployer")->partition, "aws-us-gov");
}

TEST(ParsedArn, returns_the_text_after_the_kind_of_a_resource) {
  const std::optional<Arn> arn = parse_arn("arn:aws:dynamodb:eu-central-1:111111111111:table/orders");
  ASSERT_TRUE(arn);
  EXPECT_EQ(arn->after("table/"), "orders");
  EXPECT_EQ(arn->after("stream/"), std::nullopt);
  EXPECT_EQ(arn->after("table/orders/more"), std::nullopt);
}

TEST(ParsedArn, refers_to_the_parsed_text) {
  const std::string text = "arn:aws:sqs:eu-central-1:111111111111:orders";
  EXPECT_EQ(parse_arn(text)->resource.data(), text.data() + text.size() - 6);
}

TEST(ParsedArn, is_nullopt_if_a_part_is_missing) {
  for (const char* text :
       {"", ":", "arn", "arn:", "arn:aws", "arn:aws:sqs:eu-central-1:111111111111",
        "arn:aws:sqs:eu-central-1:111111111111:", "arn::sqs:eu-central-1:111111111111:orders", "arn:aws::eu-central-1:111111111111:orders",
        ":::::", "::::::::::", "orders", "https://sqs.eu-central-1.amazonaws.com/111111111111/orders"}) {
    EXPECT_FALSE(parse_arn(text)) << text;
  }
}

TEST(ParsedArn, must_begin_with_arn) {
  for (const char* text : {"ARN:aws:sqs:eu-central-1:111111111111:orders", " arn:aws:sqs:eu-central-1:111111111111:orders",
                           "urn:aws:sqs:eu-central-1:111111111111:orders", "arn :aws:sqs:eu-central-1:111111111111:orders"}) {
    EXPECT_FALSE(parse_arn(text)) << text;
  }
}

TEST(ParsedArn, keeps_every_byte_unchanged) {
  using namespace std::string_view_literals;
  EXPECT_EQ(parse_arn("arn:aws:sqs:eu-central-1:111111111111:a\0b"sv)->resource, "a\0b"sv);
  EXPECT_EQ(parse_arn("arn:aws:sqs:eu-central-1:111111111111:\xff")->resource, "\xff");
  const std::string colons(100'000, ':');
  EXPECT_FALSE(parse_arn(colons));
  const std::string text = "arn:aws:sqs:::" + colons;
  EXPECT_EQ(parse_arn(text)->resource.size(), colons.size());
}

}  // namespace
}  // namespace martlet
