#include "consumed_capacity.hpp"
#include "dynamodb_handlers.hpp"
#include "key_schema.hpp"
#include "legacy_parameters.hpp"
#include "request_expressions.hpp"
#include "table_access.hpp"

namespace martlet::cloud::dynamodb {

ServiceResult<GetItemResponse> get_item(DynamoDbStore& store, Call& call, GetItemRequest& request) {
  const ServiceResult<TableRow> table =
      permitted_table(store, call, request.table_name, {.action = "dynamodb:GetItem", .keys = {&request.key}});
  if (!table) return std::unexpected(table.error());
  const ServiceResult<> modern = refuse_legacy_parameters({{"AttributesToGet", &request.attributes_to_get}});
  if (!modern) return std::unexpected(modern.error());
  const ServiceResult<RequestExpressions> expressions = read_expressions(request);
  if (!expressions) return std::unexpected(expressions.error());
  const ServiceResult<Item> key = read_item(request.key);
  if (!key) return std::unexpected(key.error());
  const ServiceResult<ItemKey> place = read_key(key_of(*table), *key);
  if (!place) return std::unexpected(place.error());
  const std::optional<Item> item = store.read([&](sqlite::Connection& connection) { return ItemStore(connection, *table).find(*place); });
  GetItemResponse response;
  const double units = read_units(item ? size_of(*item) : 0, request.consistent_read.value_or(false));
  response.consumed_capacity = consumed_capacity(request.return_consumed_capacity, {.table = table->name, .units = units});
  if (item) response.item = wire_of(expressions->projection ? project(*item, *expressions->projection) : *item);
  return response;
}

}  // namespace martlet::cloud::dynamodb
