#include "key_condition.hpp"

#include <gtest/gtest.h>

namespace martlet::cloud::dynamodb {
namespace {

KeySchema schema_of_texts() { return {.hash = {"pk", "S"}, .range = KeyPart{"sk", "S"}}; }

ServiceResult<KeyRange> range(const std::string& expression) {
  aws::Item values{{":a", "x"}, {":b", "abc"}};
  if (expression.find(":b") == std::string::npos) values.erase(":b");
  ExpressionPlaceholders placeholders = ExpressionPlaceholders::read(std::nullopt, values).value();
  const ServiceResult<Condition> condition = Condition::parse("KeyConditionExpression", expression, placeholders);
  if (!condition) return std::unexpected(condition.error());
  const auto tests = read_key_condition(*condition);
  if (!tests) return std::unexpected(tests.error());
  return range_of(schema_of_texts(), *tests);
}

TEST(KeyCondition, selects_a_range_of_one_partition) {
  EXPECT_EQ(range("pk = :a").value().hash, "x");
  EXPECT_EQ(range("pk = :a").value().low, "");
  EXPECT_EQ(range("pk = :a AND sk > :b").value().low, std::string("abc\0", 4));
  EXPECT_EQ(range("pk = :a AND sk >= :b").value().low, "abc");
  EXPECT_EQ(range("pk = :a AND :b >= sk").value().high, std::string("abc\0", 4));
  EXPECT_EQ(range("sk < :b AND pk = :a").value().high, "abc");
  EXPECT_EQ(range("pk = :a AND begins_with(sk, :b)").value().low, "abc");
  EXPECT_EQ(range("pk = :a AND begins_with(sk, :b)").value().high, "abd");
  EXPECT_EQ(range("(pk = :a) AND (sk = :b)").value().low, "abc");
}

TEST(KeyCondition, contains_only_tests_of_the_key) {
  for (const auto& [expression, message] :
       {std::pair("sk = :b", "Query condition missed key schema element: pk"), std::pair("pk > :a", "Query key condition not supported"),
        std::pair("pk = :a OR sk = :b", "Invalid operator used in KeyConditionExpression: OR"),
        std::pair("pk = :a AND NOT sk = :b", "Invalid operator used in KeyConditionExpression: NOT"),
        std::pair("pk = :a AND sk <> :b", "Invalid operator used in KeyConditionExpression: <>"),
        std::pair("pk = :a AND contains(sk, :b)", "Invalid operator used in KeyConditionExpression: contains"),
        std::pair("pk = :a AND pk = :b", "KeyConditionExpressions must only contain one condition per key"),
        std::pair("pk = :a AND size(sk) = :b", "KeyConditionExpressions cannot contain nested operations"),
        std::pair("pk = :a AND sk.x = :b", "KeyConditionExpressions cannot have conditions on nested attributes"),
        std::pair("pk = :a AND more = :b", "Query condition missed key schema element: sk")})
    EXPECT_EQ(range(expression).error().message, message) << expression;
}

}  // namespace
}  // namespace martlet::cloud::dynamodb
