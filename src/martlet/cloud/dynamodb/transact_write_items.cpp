#include <set>
#include <tuple>

#include <martlet/base/encoding.hpp>
#include <martlet/base/sha256.hpp>
#include <martlet/schema/write.hpp>

#include "dynamodb_handlers.hpp"
#include "item_write_operation.hpp"
#include "transaction_tokens.hpp"

namespace martlet::cloud::dynamodb {
namespace {

constexpr std::size_t transaction_bytes_max = 4UL * 1024 * 1024;

std::unexpected<ServiceError> refuse(std::string message) { return std::unexpected(validation_error(std::move(message))); }

struct Part {
  ItemWrite::Kind kind;
  std::string_view action;
  const TransactAction* request;
};

ServiceResult<Part> part_of(const TransactWriteItem& item) {
  std::vector<Part> parts;
  if (item.condition_check) parts.push_back({ItemWrite::Kind::check, "dynamodb:ConditionCheckItem", &*item.condition_check});
  if (item.put) parts.push_back({ItemWrite::Kind::put, "dynamodb:PutItem", &*item.put});
  if (item.delete_) parts.push_back({ItemWrite::Kind::remove, "dynamodb:DeleteItem", &*item.delete_});
  if (item.update) parts.push_back({ItemWrite::Kind::update, "dynamodb:UpdateItem", &*item.update});
  if (parts.size() != 1) return refuse("TransactItems can only contain one of Check, Put, Update or Delete");
  return parts.front();
}

ServiceResult<> check_members(const Part& part) {
  const auto missing = [](std::string_view member) {
    return refuse("1 validation error detected: Value null at 'transactItems.1.member." + std::string(member) +
                  "' failed to satisfy constraint: Member must not be null");
  };
  const TransactAction& request = *part.request;
  if (request.table_name.empty()) return missing("tableName");
  if (part.kind == ItemWrite::Kind::put && !request.item) return missing("put.item");
  if (part.kind != ItemWrite::Kind::put && !request.key) return missing("key");
  if (part.kind == ItemWrite::Kind::check && !request.condition_expression) return missing("conditionCheck.conditionExpression");
  if (part.kind == ItemWrite::Kind::update && !request.update_expression) return missing("update.updateExpression");
  return {};
}

ServiceResult<ItemWrite> read_part(DynamoDbStore& store, const Call& call, const Part& part) {
  const ServiceResult<> checked = check_members(part);
  if (!checked) return std::unexpected(checked.error());
  const TransactAction& request = *part.request;
  const aws::Item& item = part.kind == ItemWrite::Kind::put ? *request.item : *request.key;
  ServiceResult<TableRow> table = permitted_table(store, call, request.table_name, {.action = part.action, .keys = {&item}});
  if (!table) return std::unexpected(table.error());
  ServiceResult<RequestExpressions> expressions = read_expressions(request);
  if (!expressions) return std::unexpected(expressions.error());
  ServiceResult<ItemWrite> write = read_item_write(part.kind, *std::move(table), item, *std::move(expressions));
  if (write) write->returns_item_on_failure = request.return_values_on_condition_check_failure.value_or("NONE") == "ALL_OLD";
  return write;
}

ServiceResult<std::vector<ItemWrite>> read_parts(DynamoDbStore& store, const Call& call, const TransactWriteItemsRequest& request) {
  std::vector<ItemWrite> writes;
  std::set<std::tuple<std::int64_t, ItemKey>> known;
  std::size_t bytes = 0;
  for (const TransactWriteItem& item : request.transact_items) {
    const ServiceResult<Part> part = part_of(item);
    if (!part) return std::unexpected(part.error());
    ServiceResult<ItemWrite> write = read_part(store, call, *part);
    if (!write) return std::unexpected(write.error());
    if (!known.emplace(write->table.id, write->key).second)
      return refuse("Transaction request cannot include multiple operations on one item");
    bytes += size_of(write->item);
    writes.push_back(*std::move(write));
  }
  if (bytes > transaction_bytes_max) return refuse("Collection size of transaction exceeds the maximum allowed size");
  return writes;
}

// Returns "ConditionalCheckFailed" for "...#ConditionalCheckFailedException".
std::string reason_code(const ServiceError& error) {
  std::string code = error.code.substr(error.code.find('#') + 1);
  if (code == "ValidationException") return "ValidationError";
  return code.substr(0, code.rfind("Exception"));
}

struct Outcome {
  std::vector<ServiceResult<Written>> parts;
  bool has_failed = false;
};

ServiceError cancelled(const Outcome& outcome) {
  json::Array reasons;
  std::string codes;
  for (const ServiceResult<Written>& part : outcome.parts) {
    json::Object reason;
    reason.emplace_back("Code", part ? "None" : reason_code(part.error()));
    if (!part) {
      reason.emplace_back("Message", part.error().message);
      for (const auto& [name, value] : part.error().members) reason.emplace_back(name, value);
    }
    codes += (codes.empty() ? "" : ", ") + *reason.front().second.string();
    reasons.emplace_back(std::move(reason));
  }
  json::Object members;
  members.emplace_back("CancellationReasons", std::move(reasons));
  const std::string message = "Transaction cancelled, please refer cancellation reasons for specific reasons [" + codes + "]";
  members.emplace_back("Message", message);
  return dynamodb_error("TransactionCanceledException", message, std::move(members));
}

ServiceResult<TransactWriteItemsResponse> answer(const TransactWriteItemsRequest& request, const std::vector<ItemWrite>& writes,
                                                 const std::vector<ServiceResult<Written>>& written) {
  TransactWriteItemsResponse response;
  std::map<std::string, double> units;
  constexpr double units_factor = 2;  // a write in a transaction consumes twice the units
  for (std::size_t i = 0; i < writes.size(); ++i)
    units[writes[i].table.name] += units_factor * (written.empty() ? 1 : units_of(*written[i]));
  response.consumed_capacity = consumed_capacity(request.return_consumed_capacity, units);
  return response;
}

// Returns a digest that distinguishes requests with the same token.
std::string digest_of(TransactWriteItemsRequest request) {
  request.client_request_token.reset();
  std::string text;
  json::Writer writer(text);
  write_json(schema_of<TransactWriteItemsRequest>(), &request, writer);
  return to_hex(sha256(text));
}

}  // namespace

ServiceResult<TransactWriteItemsResponse> transact_write_items(DynamoDbStore& store, Call& call, TransactWriteItemsRequest& request) {
  const ServiceResult<std::vector<ItemWrite>> writes = read_parts(store, call, request);
  if (!writes) return std::unexpected(writes.error());
  const std::string token = request.client_request_token.value_or("");
  const std::string digest = token.empty() ? "" : digest_of(request);
  const AccountRegion account_region{call.account(), call.region};
  return store.write([&](sqlite::Connection& connection) -> ServiceResult<TransactWriteItemsResponse> {
    TransactionTokens tokens(connection, account_region, call.now);
    if (!token.empty()) {
      const ServiceResult<bool> was_done = tokens.has(token, digest);
      if (!was_done) return std::unexpected(was_done.error());
      if (*was_done) return answer(request, *writes, {});
    }
    Outcome outcome;
    for (const ItemWrite& write : *writes) {
      outcome.parts.push_back(apply_item_write(connection, write));
      outcome.has_failed = outcome.has_failed || !outcome.parts.back();
    }
    if (outcome.has_failed) return std::unexpected(cancelled(outcome));
    if (!token.empty()) tokens.add(token, digest);
    return answer(request, *writes, outcome.parts);
  });
}

}  // namespace martlet::cloud::dynamodb
