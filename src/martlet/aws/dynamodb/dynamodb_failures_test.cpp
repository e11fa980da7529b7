#include <martlet/aws/dynamodb/dynamodb_failures.hpp>

#include <gtest/gtest.h>

namespace martlet::aws {
namespace {

Failure cancelled_with(std::string document) {
  Failure failure;
  failure.code = "TransactionCanceledException";
  failure.status = 400;
  failure.document = std::move(document);
  return failure;
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
