#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <martlet/schema/type.hpp>
#include <martlet/sqlite/database.hpp>

#include "table.hpp"

namespace martlet::cloud::dynamodb {

struct TableSize {
  std::int64_t items = 0;
  std::int64_t bytes = 0;
};
Schema describe(Type<TableSize>);

/// Keys between `low` and `high` of one partition: low <= range < high.
struct KeyRange {
  std::string hash{};
  std::string low{};
  std::string high = beyond_all();

  /// Beyond every sort key.
  static std::string beyond_all();
};

/// What comes after `key`, and before whatever else comes after it.
inline std::string just_after(std::string key) { return std::move(key) + '\0'; }

/// Where an item is in a table or an index.
struct ItemPlace {
  ItemKey key{};   ///< in what is read
  ItemKey item{};  ///< in the table; of a table itself the same
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
  /// `before` is what was there, as find() gave it.
  void put(const ItemKey& key, const Item& item, const std::optional<Item>& before);
  void remove(const ItemKey& key, const Item& before);
  /// Items of a partition in order, `after` a place, at most `count`. `index`: nullptr is the table itself.
  std::vector<FoundItem> query(const Index* index, const KeyRange& keys, const std::optional<ItemPlace>& after, bool is_descending,
                               int count);
  /// All items, in one and the same order whenever asked, after a place, at most `count`.
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
