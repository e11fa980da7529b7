#include "consumed_capacity.hpp"
#include "dynamodb_handlers.hpp"
#include "key_schema.hpp"
#include "request_expressions.hpp"
#include "table_access.hpp"

namespace martlet::cloud::dynamodb {
namespace {

struct Wanted {
  TableRow table;
  ItemKey key;
  RequestExpressions expressions;
};

ServiceResult<Wanted> read_get(DynamoDbStore& store, const Call& call, const Get& get) {
  ServiceResult<TableRow> table = permitted_table(store, call, get.table_name, {.action = "dynamodb:GetItem", .keys = {&get.key}});
  if (!table) return std::unexpected(table.error());
  ServiceResult<RequestExpressions> expressions = read_expressions(get);
  if (!expressions) return std::unexpected(expressions.error());
  const ServiceResult<Item> item = read_item(get.key);
  if (!item) return std::unexpected(item.error());
  ServiceResult<ItemKey> key = read_key(key_of(*table), *item);
  if (!key) return std::unexpected(key.error());
  return Wanted{*std::move(table), *std::move(key), *std::move(expressions)};
}

}  // namespace

ServiceResult<TransactGetItemsResponse> transact_get_items(DynamoDbStore& store, Call& call, TransactGetItemsRequest& request) {
  std::vector<Wanted> all;
  for (const TransactGetItem& item : request.transact_items) {
    ServiceResult<Wanted> wanted = read_get(store, call, item.get);
    if (!wanted) return std::unexpected(wanted.error());
    all.push_back(*std::move(wanted));
  }
  TransactGetItemsResponse response;
  std::map<std::string, double> units;
  store.read([&](sqlite::Connection& connection) {
    for (const Wanted& wanted : all) {
      const std::optional<Item> item = ItemStore(connection, wanted.table).find(wanted.key);
      constexpr double of_transactions = 2;
      units[wanted.table.name] += of_transactions * read_units(item ? size_of(*item) : 0, true);
      ItemResponse& one = response.responses.emplace_back();
      if (item) one.item = wire_of(wanted.expressions.projection ? project(*item, *wanted.expressions.projection) : *item);
    }
  });
  response.consumed_capacity = consumed_capacity(request.return_consumed_capacity, units);
  return response;
}

}  // namespace martlet::cloud::dynamodb
