#include "item_write_operation.hpp"

#include <algorithm>

namespace martlet::cloud::dynamodb {
namespace {

// Returns the attributes that ReturnValues requests.
std::optional<aws::Item> returned(const ItemWrite& write, const Written& written, const std::string& wanted) {
  const bool is_old = wanted.ends_with("_OLD");
  const std::optional<Item>& item = is_old ? written.before : written.after;
  if (wanted == "NONE" || !item) return std::nullopt;
  if (wanted.starts_with("ALL")) return wire_of(*item);
  const Item changed = write.expressions.update ? project(*item, write.expressions.update->paths()) : Item();
  if (changed.empty()) return std::nullopt;
  return wire_of(changed);
}

}  // namespace

double units_of(const Written& written) {
  const std::size_t before = written.before ? size_of(*written.before) : 0;
  const std::size_t after = written.after ? size_of(*written.after) : 0;
  return write_units(std::max(before, after));
}

ServiceResult<ItemWriteResponse> ItemWriteOperation::make(const ItemWrite& write, const std::string& wanted,
                                                          const std::optional<std::string>& capacity) {
  const ServiceResult<Written> written = store_.write([&](sqlite::Connection& connection) { return apply_item_write(connection, write); });
  if (!written) return std::unexpected(written.error());
  ItemWriteResponse response;
  response.attributes = returned(write, *written, wanted);
  response.consumed_capacity = consumed_capacity(capacity, {.table = write.table.name, .units = units_of(*written)});
  return response;
}

}  // namespace martlet::cloud::dynamodb
