#include "item_write.hpp"

#include <algorithm>

#include "dynamodb_errors.hpp"

namespace martlet::cloud::dynamodb {
namespace {

std::unexpected<ServiceError> refuse(ServiceError error) { return std::unexpected(std::move(error)); }

ServiceResult<> check_update(const TableRow& table, const UpdateExpression& update) {
  const std::vector<DocumentPath> paths = update.paths();
  const KeySchema schema = key_of(table);
  for (const KeyPart* part : schema.parts()) {
    if (std::ranges::any_of(paths, [&](const DocumentPath& path) { return path.attribute() == part->name; }))
      return refuse(invalid_values("Cannot update attribute " + part->name + ". This attribute is part of the key"));
  }
  return check_key_paths(table, paths);
}

ServiceResult<> check_expressions(const TableRow& table, const RequestExpressions& expressions) {
  if (expressions.update) {
    if (const ServiceResult<> checked = check_update(table, *expressions.update); !checked) return checked;
  }
  return expressions.condition ? check_key_paths(table, expressions.condition->paths()) : ServiceResult<>();
}

ServiceError condition_failed(const ItemWrite& write, const std::optional<Item>& before) {
  json::Object members;
  if (before && write.returns_item_on_failure) {
    json::Object item;
    for (const auto& [name, value] : *before) item.emplace_back(name, value.wire());
    members.emplace_back("Item", std::move(item));
  }
  return dynamodb_error("ConditionalCheckFailedException", "The conditional request failed", std::move(members));
}

ServiceResult<Item> updated(const ItemWrite& write, const std::optional<Item>& before) {
  Item item = before.value_or(write.item);
  if (write.expressions.update) {
    const ServiceResult<> done = write.expressions.update->apply(item);
    if (!done) return std::unexpected(done.error());
  }
  const ServiceResult<ItemKey> checked = checked_item_key(write.table, item);
  if (!checked) return std::unexpected(checked.error());
  if (size_of(item) > item_bytes_max) return refuse(validation_error("Item size to update has exceeded the maximum allowed size"));
  return item;
}

}  // namespace

ServiceResult<ItemWrite> read_item_write(ItemWrite::Kind kind, TableRow table, const aws::Item& item, RequestExpressions expressions) {
  ServiceResult<Item> read = read_item(item);
  if (!read) return std::unexpected(read.error());
  if (kind == ItemWrite::Kind::put && size_of(*read) > item_bytes_max)
    return refuse(validation_error("Item size has exceeded the maximum allowed size"));
  ServiceResult<ItemKey> key = kind == ItemWrite::Kind::put ? checked_item_key(table, *read) : read_key(key_of(table), *read);
  if (!key) return std::unexpected(key.error());
  const ServiceResult<> checked = check_expressions(table, expressions);
  if (!checked) return std::unexpected(checked.error());
  return ItemWrite{
      .kind = kind, .table = std::move(table), .key = *std::move(key), .item = *std::move(read), .expressions = std::move(expressions)};
}

ServiceResult<Written> apply_item_write(sqlite::Connection& connection, const ItemWrite& write) {
  ItemStore items(connection, write.table);
  Written written{.before = items.find(write.key)};
  const std::optional<Condition>& condition = write.expressions.condition;
  if (condition && !condition->holds(written.before.value_or(Item()))) return refuse(condition_failed(write, written.before));
  switch (write.kind) {
    case ItemWrite::Kind::check: return written;
    case ItemWrite::Kind::remove:
      if (written.before) items.remove(write.key, *written.before);
      return written;
    case ItemWrite::Kind::put: written.after = write.item; break;
    case ItemWrite::Kind::update: {
      ServiceResult<Item> item = updated(write, written.before);
      if (!item) return std::unexpected(item.error());
      written.after = *std::move(item);
      break;
    }
  }
  items.put(write.key, *written.after, written.before);
  return written;
}

}  // namespace martlet::cloud::dynamodb
