#pragma once
#include <compare>
#include <optional>
#include <string>
#include <vector>

#include "document_path.hpp"
#include "key_schema.hpp"

namespace martlet::cloud::dynamodb {

/// The key of an item, as bytes that sort like the attributes' values. `range` is empty if the key has no sort key.
struct ItemKey {
  std::string hash{};
  std::string range{};
  friend auto operator<=>(const ItemKey&, const ItemKey&) = default;
};

/// Returns the key of an item, or nullopt if a part of the key is missing, so that an index doesn't contain the item.
std::optional<ItemKey> item_key(const KeySchema& schema, const Item& item);
/// Returns the attributes of an item that form its key.
Item key_attributes(const KeySchema& schema, const Item& item);

/// Reads a key as GetItem receives it. Fails with ValidationException if the key doesn't fit the schema.
ServiceResult<ItemKey> read_key(const KeySchema& schema, const Item& key);
/// Returns the key of a whole item, after checking that its attributes fit the table's indexes.
ServiceResult<ItemKey> checked_item_key(const TableRow& table, const Item& item);
/// Refuses paths into the attributes of keys, whose values are scalars.
ServiceResult<> check_key_paths(const TableRow& table, const std::vector<DocumentPath>& paths);

}  // namespace martlet::cloud::dynamodb
