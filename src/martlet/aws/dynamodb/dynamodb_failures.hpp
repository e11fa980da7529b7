#pragma once
#include <optional>
#include <string>
#include <vector>

#include <martlet/aws/dynamodb/attribute_value.hpp>
#include <martlet/aws/wire/failure.hpp>

/// The details of DynamoDB's failures, in addition to their code.
namespace martlet::aws {

/// Returns whether a write failed because its condition was false (ConditionalCheckFailedException).
bool is_condition_failed(const Failure& failure);
/// Returns the item for which the condition was false, if requested (return_values_on_condition_check_failure = "ALL_OLD").
std::optional<Item> condition_failed_item(const Failure& failure);

/// The reason why one action of a transaction prevented the transaction.
struct CancellationReason {
  std::string code;  ///< "None", "ConditionalCheckFailed", "TransactionConflict", "ValidationError", "ThrottlingError", ...
  std::optional<std::string> message{};
  std::optional<Item> item{};  ///< see condition_failed_item()

  bool is_condition_failed() const { return code == "ConditionalCheckFailed"; }
  bool is_conflict() const { return code == "TransactionConflict"; }
};
Schema describe(Type<CancellationReason>);

/// Returns the reasons of all actions in the transaction, in order, or none for a failure other than TransactionCanceledException.
std::vector<CancellationReason> cancellation_reasons(const Failure& failure);

/// Returns whether another transaction or write interfered: true for TransactionConflictException, and for a transaction that failed only
/// because of conflicts. Nothing was written, and the same call may succeed at once.
bool is_transaction_conflict(const Failure& failure);

}  // namespace martlet::aws
