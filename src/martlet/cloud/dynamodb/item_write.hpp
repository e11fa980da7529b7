#pragma once
#include <optional>
#include <string>

#include "expressions.hpp"
#include "item_store.hpp"

namespace martlet::cloud::dynamodb {

/// A write of one item, of PutItem, UpdateItem, DeleteItem, or of a transaction's part.
struct ItemWrite {
  enum class Kind { put, update, remove, check };
  Kind kind = Kind::put;
  TableRow table{};
  ItemKey key{};
  Item item{};  ///< the whole item; of an update the attributes of its key
  Expressions expressions{};
  bool returns_item_on_failure = false;
};

/// What a write did.
struct Written {
  std::optional<Item> before{};
  std::optional<Item> after{};
};

/// The whole item, or the key, and whether the expressions can be of this table. Fails with ValidationException.
Reply<ItemWrite> read_write(ItemWrite::Kind kind, TableRow table, const aws::Item& item, Expressions expressions);

/// Within a transaction of the store, which is to be rolled back where this fails. Fails with ConditionalCheckFailedException where the
/// condition doesn't hold.
Reply<Written> apply(sqlite::Connection& connection, const ItemWrite& write);

/// An item beyond 400 KB is refused.
inline constexpr std::size_t item_bytes_max = 400 * 1024;

}  // namespace martlet::cloud::dynamodb
