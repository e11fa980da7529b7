#include "item_store.hpp"

#include <tuple>

#include <martlet/schema/schema.hpp>

namespace martlet::cloud::dynamodb {
namespace {

using sqlite::Blob;
using TableItem = std::tuple<std::string, Blob, Blob>;
using IndexItem = std::tuple<std::string, Blob, Blob, Blob, Blob>;

constexpr const char* of_index =
    "SELECT items.item, entries.hash, entries.range, item_hash, item_range FROM entries JOIN items ON items.table_number = "
    "entries.table_number AND items.hash = item_hash AND items.range = item_range WHERE entries.table_number = ? AND index_name = ? ";

std::string text_of(const Item& item) {
  json::Object object;
  for (const auto& [name, value] : item) object.emplace_back(name, value.wire());
  return json::Value(std::move(object)).to_text();
}

// A stored item was read from a request before, so it can be read again.
Item item_of(const std::string& text) {
  constexpr std::size_t depth_max = 128;
  Item item;
  const json::Value value = json::parse(text, {.depth_max = depth_max}).value();
  for (const auto& [name, wire] : *value.object()) item.emplace(name, AttributeValue::read(wire).value());
  return item;
}

FoundItem found(const TableItem& row) {
  const ItemKey key{std::get<1>(row).bytes, std::get<2>(row).bytes};
  return {item_of(std::get<0>(row)), {key, key}};
}
FoundItem found(const IndexItem& row) {
  return {item_of(std::get<0>(row)), {{std::get<1>(row).bytes, std::get<2>(row).bytes}, {std::get<3>(row).bytes, std::get<4>(row).bytes}}};
}

template <class Row>
std::vector<FoundItem> all_found(const std::vector<Row>& rows) {
  std::vector<FoundItem> items;
  for (const Row& row : rows) items.push_back(found(row));
  return items;
}

std::int64_t bytes_of(const Item* item) { return item ? static_cast<std::int64_t>(size_of(*item)) : 0; }

}  // namespace

Schema describe(Type<TableSize>) {
  return object<TableSize>("TableSize", field<&TableSize::items>("items"), field<&TableSize::bytes>("bytes"));
}

std::string KeyRange::after_every_key() {
  constexpr std::size_t longer_than_any = 1100;
  return std::string(longer_than_any, '\xFF');
}

std::optional<Item> ItemStore::find(const ItemKey& key) {
  const std::optional<std::string> text = connection_.find<std::string>(
      "SELECT item FROM items WHERE table_number = ? AND hash = ? AND range = ?", table_.id, Blob{key.hash}, Blob{key.range});
  if (!text) return std::nullopt;
  return item_of(*text);
}

void ItemStore::put(const ItemKey& key, const Item& item, const std::optional<Item>& before) {
  connection_.run("INSERT OR REPLACE INTO items (table_number, hash, range, item) VALUES (?, ?, ?, ?)", table_.id, Blob{key.hash},
                  Blob{key.range}, text_of(item));
  const Item* old = before ? &*before : nullptr;
  grow("", before ? 0 : 1, bytes_of(&item) - bytes_of(old));
  for (const Index* index : indexes_of(table_)) change_index(*index, key, &item, old);
}

void ItemStore::remove(const ItemKey& key, const Item& before) {
  connection_.run("DELETE FROM items WHERE table_number = ? AND hash = ? AND range = ?", table_.id, Blob{key.hash}, Blob{key.range});
  grow("", -1, -bytes_of(&before));
  for (const Index* index : indexes_of(table_)) change_index(*index, key, nullptr, &before);
}

void ItemStore::change_index(const Index& index, const ItemKey& key, const Item* item, const Item* before) {
  const KeySchema schema = key_of(table_, index);
  const std::optional<ItemKey> to = item ? item_key(schema, *item) : std::nullopt;
  const std::optional<ItemKey> from = before ? item_key(schema, *before) : std::nullopt;
  if (from && from != to) {
    connection_.run(
        "DELETE FROM entries WHERE table_number = ? AND index_name = ? AND hash = ? AND range = ? AND item_hash = ? AND item_range = ?",
        table_.id, index.index_name, Blob{from->hash}, Blob{from->range}, Blob{key.hash}, Blob{key.range});
  }
  if (to && from != to) {
    connection_.run("INSERT INTO entries (table_number, index_name, hash, range, item_hash, item_range) VALUES (?, ?, ?, ?, ?, ?)",
                    table_.id, index.index_name, Blob{to->hash}, Blob{to->range}, Blob{key.hash}, Blob{key.range});
  }
  if (to || from) grow(index.index_name, (to ? 1 : 0) - (from ? 1 : 0), (to ? bytes_of(item) : 0) - (from ? bytes_of(before) : 0));
}

void ItemStore::grow(const std::string& index, std::int64_t items, std::int64_t bytes) {
  connection_.run(
      "INSERT INTO sizes (table_number, index_name, items, bytes) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO UPDATE SET items = items + ?3, "
      "bytes = bytes + ?4",
      table_.id, index, items, bytes);
}

std::vector<FoundItem> ItemStore::query(const Index* index, const KeyRange& keys, const std::optional<ItemPlace>& after, bool is_descending,
                                        int count) {
  if (!index) {
    KeyRange rest = keys;
    if (after && is_descending) rest.high = after->key.range;
    if (after && !is_descending) rest.low = just_after(after->key.range);
    const std::string order = is_descending ? "DESC" : "ASC";
    return all_found(connection_.all<TableItem>(
        "SELECT item, hash, range FROM items WHERE table_number = ? AND hash = ? AND range >= ? AND range < ? ORDER BY range " + order +
            " LIMIT ?",
        table_.id, Blob{keys.hash}, Blob{rest.low}, Blob{rest.high}, count));
  }
  // No item has an empty key, so a place with one comes before all items with the same range.
  ItemPlace low{.key = {keys.hash, keys.low}};
  ItemPlace high{.key = {keys.hash, keys.high}};
  if (after) (is_descending ? high : low) = *after;
  const std::string order = is_descending ? "entries.range DESC, item_hash DESC, item_range DESC" : "entries.range, item_hash, item_range";
  return all_found(connection_.all<IndexItem>(std::string(of_index) +
                                                  "AND entries.hash = ? AND (entries.range, item_hash, item_range) > (?, ?, ?) AND "
                                                  "(entries.range, item_hash, item_range) < (?, ?, ?) "
                                                  "ORDER BY " +
                                                  order + " LIMIT ?",
                                              table_.id, index->index_name, Blob{keys.hash}, Blob{low.key.range}, Blob{low.item.hash},
                                              Blob{low.item.range}, Blob{high.key.range}, Blob{high.item.hash}, Blob{high.item.range},
                                              count));
}

std::vector<FoundItem> ItemStore::scan(const Index* index, const std::optional<ItemPlace>& after, int count) {
  const ItemPlace from = after.value_or(ItemPlace());
  if (!index) {
    return all_found(connection_.all<TableItem>(
        "SELECT item, hash, range FROM items WHERE table_number = ? AND (hash, range) > (?, ?) ORDER BY hash, range LIMIT ?", table_.id,
        Blob{from.key.hash}, Blob{from.key.range}, count));
  }
  return all_found(connection_.all<IndexItem>(
      std::string(of_index) + "AND (entries.hash, entries.range, item_hash, item_range) > (?, ?, ?, ?) "
                              "ORDER BY entries.hash, entries.range, item_hash, item_range LIMIT ?",
      table_.id, index->index_name, Blob{from.key.hash}, Blob{from.key.range}, Blob{from.item.hash}, Blob{from.item.range}, count));
}

void ItemStore::fill(const Index& index) {
  constexpr int batch = 500;
  std::optional<ItemPlace> after;
  while (true) {
    const std::vector<FoundItem> items = scan(nullptr, after, batch);
    for (const FoundItem& one : items) change_index(index, one.place.item, &one.item, nullptr);
    if (std::ssize(items) < batch) return;
    after = items.back().place;
  }
}

void ItemStore::remove_index(const std::string& name) {
  connection_.run("DELETE FROM entries WHERE table_number = ? AND index_name = ?", table_.id, name);
  connection_.run("DELETE FROM sizes WHERE table_number = ? AND index_name = ?", table_.id, name);
}

}  // namespace martlet::cloud::dynamodb
