#include <martlet/aws/dynamodb/transaction.hpp>

#include <gtest/gtest.h>

#include <martlet/async/virtual_loop.hpp>
#include <martlet/aws/client/fake_client.hpp>
#include <martlet/aws/dynamodb/dynamodb_table.hpp>

namespace martlet::aws {
namespace {

Failure cancelled(std::string document) {
  Failure failure;
  failure.code = "TransactionCanceledException";
  failure.status = 400;
  failure.document = std::move(document);
  return failure;
}

TEST(Transaction, reports_which_action_prevented_it) {
  FakeClient aws;
  DynamoDbTable table(aws, "orders");
  VirtualLoop loop;
  aws.on(dynamodb_operations::transact_write_items, [](const TransactWriteItemsRequest&) -> Outcome<TransactWriteItemsResponse> {
    return std::unexpected(cancelled(R"({"__type":"com.amazonaws.dynamodb.v20120810#TransactionCanceledException","Message":"no",
      "CancellationReasons":[{"Code":"None"},{"Code":"ConditionalCheckFailed","Message":"The conditional request failed"}]})"));
  });
  Transaction transaction;
  transaction.put(table, {{"id", "a"}}).check(table, {{"id", "b"}}, attribute("id").exists());
  const Outcome<void> written = loop.run(table.write(transaction));
  const std::vector<CancellationReason> reasons = cancellation_reasons(written.error());
  ASSERT_EQ(reasons.size(), 2U);
  EXPECT_FALSE(reasons[0].is_condition_failed());
  EXPECT_TRUE(reasons[1].is_condition_failed());
  EXPECT_FALSE(is_transaction_conflict(written.error()));
}

}  // namespace
}  // namespace martlet::aws
