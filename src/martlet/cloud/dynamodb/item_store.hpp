#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <martlet/schema/type.hpp>
#include <martlet/sqlite/database.hpp>

#include "item_key.hpp"

namespace martlet::cloud::dynamodb {

struct TableSize {
  std::int64_t items = 0;
  std::int64_t bytes = 0;
};
Schema describe(Type<TableSize>);

/// The keys of one partition between `low` and `high`: low <= range < high.
struct KeyRange {
  std::string hash{};
  std::string low{};
  std::string high = after_every_key();

  /// Returns a key after every sort key.
  static std::string after_every_key();
};

/// Returns the first possible key after `key`.
inline std::string just_after(std::string key) { return std::move(key) + '\0'; }

/// The place of an item in a table or an index.
struct ItemPlace {
  ItemKey key{};   ///< the key in the table or index that is read
  ItemKey item{};  ///< the key in the table, which equals `key` if the table itself is read
};
struct FoundItem {
  Item item{};
  ItemPlace place{};
};

/// The items of one table within a transaction.
class ItemStore {
 public:
  ItemStore(sqlite::Connection& connection, const TableRow& table) : connection_(connection), table_(table) {}

  std::optional<Item> find(const ItemKey& key);
  /// Puts an item. `before` is the previous item, as returned by find().
  void put(const ItemKey& key, const Item& item, const std::optional<Item>& before);
  void remove(const ItemKey& key, const Item& before);
  /// Returns items of a partition in order, starting after the place `after`, at most `count`. `index` is nullptr for the table itself.
  std::vector<FoundItem> query(const Index* index, const KeyRange& keys, const std::optional<ItemPlace>& after, bool is_descending,
                               int count);
  /// Returns items in an order that never changes, starting after the place `after`, at most `count`.
  std::vector<FoundItem> scan(const Index* index, const std::optional<ItemPlace>& after, int count);
  /// Puts every item of the table into a new index.
  void fill(const Index& index);
  void remove_index(const std::string& name);

 private:
  void change_index(const Index& index, const ItemKey& key, const Item* item, const Item* before);
  void grow(const std::string& index, std::int64_t items, std::int64_t bytes);

  sqlite::Connection& connection_;
  const TableRow& table_;
};

}  // namespace martlet::cloud::dynamodb
