#include <martlet/aws/dynamodb/dynamodb_failures.hpp>

#include <algorithm>

#include <martlet/aws/wire/member_rules.hpp>
#include <martlet/aws/wire/wire_document_reader.hpp>

namespace martlet::aws {
namespace {

struct ConditionalCheckFailed {
  std::optional<Item> item;
};
Schema describe(Type<ConditionalCheckFailed>) {
  return object<ConditionalCheckFailed>("ConditionalCheckFailedException", wire<&ConditionalCheckFailed::item>("Item"));
}

struct TransactionCanceled {
  std::vector<CancellationReason> reasons;
};
Schema describe(Type<TransactionCanceled>) {
  return object<TransactionCanceled>("TransactionCanceledException", wire<&TransactionCanceled::reasons>("CancellationReasons"));
}

template <class T>
T read_document(const Failure& failure) {
  Result<json::Value> value = json::parse(failure.document);
  if (!value) return {};
  std::expected<T, Problems> read = read_wire_document<T>(*std::move(value));
  return read ? std::move(*read) : T();
}

}  // namespace

Schema describe(Type<CancellationReason>) {
  using R = CancellationReason;
  return object<R>("CancellationReason", wire<&R::code>("Code"), wire<&R::message>("Message"), wire<&R::item>("Item"));
}

bool is_condition_failed(const Failure& failure) { return failure.code == "ConditionalCheckFailedException"; }

std::optional<Item> condition_failed_item(const Failure& failure) {
  if (!is_condition_failed(failure)) return std::nullopt;
  return read_document<ConditionalCheckFailed>(failure).item;
}

std::vector<CancellationReason> cancellation_reasons(const Failure& failure) {
  if (failure.code != "TransactionCanceledException") return {};
  return read_document<TransactionCanceled>(failure).reasons;
}

bool is_transaction_conflict(const Failure& failure) {
  if (failure.code == "TransactionConflictException") return true;
  const std::vector<CancellationReason> reasons = cancellation_reasons(failure);
  const auto is_other = [](const CancellationReason& reason) { return reason.code != "None" && !reason.is_conflict(); };
  const auto is_conflict = [](const CancellationReason& reason) { return reason.is_conflict(); };
  return std::any_of(reasons.begin(), reasons.end(), is_conflict) && std::none_of(reasons.begin(), reasons.end(), is_other);
}

}  // namespace martlet::aws
