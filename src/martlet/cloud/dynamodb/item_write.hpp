#pragma once
#include <optional>
#include <string>

#include "item_store.hpp"
#include "request_expressions.hpp"

namespace martlet::cloud::dynamodb {

/// A write of one item, by PutItem, UpdateItem, DeleteItem or a part of a transaction.
struct ItemWrite {
  enum class Kind { put, update, remove, check };
  Kind kind = Kind::put;
  TableRow table{};
  ItemKey key{};
  Item item{};  ///< the whole item; for an update, the attributes of its key
  RequestExpressions expressions{};
  bool returns_item_on_failure = false;
};

/// The item before and after a write.
struct Written {
  std::optional<Item> before{};
  std::optional<Item> after{};
};

/// Checks the item or its key, and checks that the expressions fit the table. Fails with ValidationException.
ServiceResult<ItemWrite> read_item_write(ItemWrite::Kind kind, TableRow table, const aws::Item& item, RequestExpressions expressions);

/// Performs a write within a transaction of the store, which must be rolled back if this fails. Fails with ConditionalCheckFailedException
/// if the condition doesn't hold.
ServiceResult<Written> apply_item_write(sqlite::Connection& connection, const ItemWrite& write);

/// The size of the largest item in bytes. A larger one is refused.
inline constexpr std::size_t item_bytes_max = 400 * 1024;

}  // namespace martlet::cloud::dynamodb
