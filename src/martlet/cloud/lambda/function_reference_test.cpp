#include "function_reference.hpp"

#include <gtest/gtest.h>

namespace martlet::cloud::lambda {
namespace {

std::string shown(std::string_view text) {
  const FunctionNameParts parts = split_function_name(text);
  return "region=" + std::string(parts.region) + " account=" + std::string(parts.account) + " name=" + std::string(parts.name) +
         " qualifier=" + std::string(parts.qualifier);
}

TEST(FunctionReference, is_parsed_from_every_form_of_a_name) {
  EXPECT_EQ(shown("orders"), "region= account= name=orders qualifier=");
  EXPECT_EQ(shown("orders:LIVE"), "region= account= name=orders qualifier=LIVE");
  EXPECT_EQ(shown("function:orders"), "region= account= name=orders qualifier=");
  EXPECT_EQ(shown("111111111111:function:orders:1"), "region= account=111111111111 name=orders qualifier=1");
  EXPECT_EQ(shown("111111111111:orders"), "region= account=111111111111 name=orders qualifier=");
  EXPECT_EQ(shown("arn:aws:lambda:us-gov-west-1:111111111111:function:orders:$LATEST"),
            "region=us-gov-west-1 account=111111111111 name=orders qualifier=$LATEST");
}

TEST(FunctionReference, may_have_a_name_that_looks_like_another_part) {
  EXPECT_EQ(shown("function"), "region= account= name=function qualifier=");
  EXPECT_EQ(shown("111111111111"), "region= account= name=111111111111 qualifier=");
  EXPECT_EQ(shown("eu-central-1"), "region= account= name=eu-central-1 qualifier=");
}

TEST(FunctionReference, distinguishes_versions_from_aliases) {
  EXPECT_TRUE(is_version("$LATEST"));
  EXPECT_TRUE(is_version("12"));
  EXPECT_FALSE(is_version("1-1-1"));
  EXPECT_FALSE(is_version("LIVE"));
}

TEST(FunctionReference, has_an_arn_with_its_qualifier) {
  const FunctionReference plain{{"111111111111", "eu-central-1", "orders"}, std::nullopt};
  EXPECT_EQ(plain.named_arn(), "arn:aws:lambda:eu-central-1:111111111111:function:orders");
  const FunctionReference alias{{"111111111111", "eu-central-1", "orders"}, "LIVE"};
  EXPECT_EQ(alias.named_arn(), "arn:aws:lambda:eu-central-1:111111111111:function:orders:LIVE");
}

}  // namespace
}  // namespace martlet::cloud::lambda
