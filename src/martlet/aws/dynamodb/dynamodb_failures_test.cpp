#include <martlet/aws/dynamodb/dynamodb_failures.hpp>

#include <gtest/gtest.h>

#include <optional>
#include <string>

namespace martlet::aws {
namespace {

Failure refused_with(std::string code, std::string document) {
  Failure failure;
  failure.code = std::move(code);
  failure.status = 400;
  failure.document = std::move(document);
  return failure;
}
Failure condition_failed_with(std::string document) { return refused_with("ConditionalCheckFailedException", std::move(document)); }
Failure cancelled_with(std::string document) { return refused_with("TransactionCanceledException", std::move(document)); }

TEST(ConditionFailed, is_told_by_the_code) {
  EXPECT_TRUE(is_condition_failed(condition_failed_with("{}")));
  EXPECT_FALSE(is_condition_failed(refused_with("ValidationException", "{}")));
  EXPECT_FALSE(is_condition_failed(cancelled_with(R"({"CancellationReasons":[{"Code":"ConditionalCheckFailed"}]})")));
}

TEST(ConditionFailedItem, is_the_item_in_the_error_document) {
  const std::string document = R"({"message":"The conditional request failed","Item":{"id":{"S":"a"},"version":{"N":"3"}}})";
  EXPECT_EQ(condition_failed_item(condition_failed_with(document)), (Item{{"id", "a"}, {"version", 3}}));
}

TEST(ConditionFailedItem, is_absent_if_it_was_not_requested_or_the_failure_is_another_one) {
  EXPECT_EQ(condition_failed_item(condition_failed_with(R"({"message":"The conditional request failed"})")), std::nullopt);
  EXPECT_EQ(condition_failed_item(condition_failed_with("nonsense")), std::nullopt);
  EXPECT_EQ(condition_failed_item(refused_with("ValidationException", R"({"Item":{"id":{"S":"a"}}})")), std::nullopt);
}

TEST(CancellationReasons, are_those_of_all_actions_in_order) {
  const auto reasons = cancellation_reasons(cancelled_with(R"({"CancellationReasons":[{"Code":"None"},
      {"Code":"ConditionalCheckFailed","Message":"The conditional request failed","Item":{"id":{"S":"a"}}},
      {"Code":"TransactionConflict","Message":"Transaction is ongoing for the item"}]})"));
  ASSERT_EQ(reasons.size(), 3U);
  EXPECT_EQ(reasons[0].code, "None");
  EXPECT_FALSE(reasons[0].message);
  EXPECT_FALSE(reasons[0].item);
  EXPECT_TRUE(reasons[1].is_condition_failed());
  EXPECT_EQ(reasons[1].message, "The conditional request failed");
  EXPECT_EQ(reasons[1].item, (Item{{"id", "a"}}));
  EXPECT_TRUE(reasons[2].is_conflict());
}

TEST(CancellationReasons, are_none_for_another_failure_or_an_unreadable_document) {
  EXPECT_TRUE(cancellation_reasons(refused_with("ValidationException", R"({"CancellationReasons":[{"Code":"None"}]})")).empty());
  EXPECT_TRUE(cancellation_reasons(cancelled_with("nonsense")).empty());
}

TEST(TransactionConflict, is_reported_only_if_no_condition_was_false) {
  EXPECT_TRUE(is_transaction_conflict(cancelled_with(R"({"CancellationReasons":[{"Code":"None"},{"Code":"TransactionConflict"}]})")));
  EXPECT_FALSE(is_transaction_conflict(
      cancelled_with(R"({"CancellationReasons":[{"Code":"ConditionalCheckFailed"},{"Code":"TransactionConflict"}]})")));
  EXPECT_FALSE(is_transaction_conflict(cancelled_with("nonsense")));
  Failure conflict;
  conflict.code = "TransactionConflictException";
  EXPECT_TRUE(is_transaction_conflict(conflict));
}

}  // namespace
}  // namespace martlet::aws
