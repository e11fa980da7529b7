#include <martlet/aws/dynamodb/attribute_value.hpp>

#include <gtest/gtest.h>

namespace martlet::aws {
namespace {

TEST(AttributeValue, is_read_by_its_type) {
  EXPECT_EQ(*AttributeValue("x").string(), "x");
  EXPECT_EQ(AttributeValue(-7).integer(), -7);
  EXPECT_EQ(*AttributeValue(1.5).number(), "1.5");
  EXPECT_EQ(*AttributeValue(true).boolean(), true);
  EXPECT_TRUE(AttributeValue().is_null());
  EXPECT_EQ(AttributeValue::binary("ab").binary(), "ab");
  EXPECT_EQ(AttributeValue::string_set({"a", "b"}).texts(), (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(AttributeValue::list({1, "x"}).elements().at(1), AttributeValue("x"));
  EXPECT_EQ(AttributeValue::map({{"a", 1}}).members().at("a").integer(), 1);
  EXPECT_EQ(AttributeValue("x").integer(), std::nullopt);
  EXPECT_EQ(AttributeValue::from_wire(json::Object{{"new", 1}}).kind(), AttributeValue::Kind::unknown);
}

}  // namespace
}  // namespace martlet::aws
