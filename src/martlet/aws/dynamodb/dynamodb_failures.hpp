#pragma once
#include <optional>
#include <string>
#include <vector>

#include <martlet/aws/dynamodb/attribute_value.hpp>
#include <martlet/aws/wire/failure.hpp>

/// What DynamoDB's failures say beyond their code.
namespace martlet::aws {

/// Was the condition of a write false: ConditionalCheckFailedException?
bool is_condition_failed(const Failure& failure);
/// The item that made it false, where the request asked for it (return_values_on_condition_check_failure = "ALL_OLD").
std::optional<Item> condition_failed_item(const Failure& failure);

/// Why one action of a transaction kept it from being done.
struct CancellationReason {
  std::string code;  ///< "None", "ConditionalCheckFailed", "TransactionConflict", "ValidationError", "ThrottlingError", ...
  std::optional<std::string> message{};
  std::optional<Item> item{};  ///< as condition_failed_item()

  bool is_condition_failed() const { return code == "ConditionalCheckFailed"; }
  bool is_conflict() const { return code == "TransactionConflict"; }
};
Schema describe(Type<CancellationReason>);

/// One for each action of the transaction, in their order; empty for a failure other than TransactionCanceledException.
std::vector<CancellationReason> cancellation_reasons(const Failure& failure);

/// Did another transaction, or a write, get in between? Nothing was done, and the same call may succeed at once:
/// TransactionConflictException, or a transaction of which no action failed for any other reason.
bool is_transaction_conflict(const Failure& failure);

}  // namespace martlet::aws
