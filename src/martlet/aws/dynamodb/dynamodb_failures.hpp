#pragma once
#include <optional>
#include <string>
#include <vector>

#include <martlet/aws/dynamodb/attribute_value.hpp>
#include <martlet/aws/wire/failure.hpp>

/// The details of DynamoDB's failures, in addition to their code.
namespace martlet::aws {

/// Was the condition of a write false: ConditionalCheckFailedException?
bool is_condition_failed(const Failure& failure);
/// The item for which the condition was false, if the request asked for it (return_values_on_condition_check_failure = "ALL_OLD").
std::optional<Item> condition_failed_item(const Failure& failure);

/// The reason why one action of a transaction prevented it.
struct CancellationReason {
  std::string code;  ///< "None", "ConditionalCheckFailed", "TransactionConflict", "ValidationError", "ThrottlingError", ...
  std::optional<std::string> message{};
  std::optional<Item> item{};  ///< as condition_failed_item()

  bool is_condition_failed() const { return code == "ConditionalCheckFailed"; }
  bool is_conflict() const { return code == "TransactionConflict"; }
};
Schema describe(Type<CancellationReason>);

/// The reasons for all actions of the transaction, in order. Empty for a failure other than TransactionCanceledException.
std::vector<CancellationReason> cancellation_reasons(const Failure& failure);

/// Did another transaction or write interfere? That is a TransactionConflictException, or a transaction in which no action failed for
/// another reason. Nothing was written, and the same call may succeed at once.
bool is_transaction_conflict(const Failure& failure);

}  // namespace martlet::aws
