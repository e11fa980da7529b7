#include "dynamodb_store.hpp"

namespace martlet::cloud::dynamodb {

std::vector<std::string> DynamoDbStore::migrations() {
  return {R"(
    CREATE TABLE tables (id INTEGER PRIMARY KEY, account TEXT NOT NULL, region TEXT NOT NULL, name TEXT NOT NULL, table_id TEXT NOT NULL,
      created TEXT NOT NULL, settings TEXT NOT NULL, UNIQUE (account, region, name)) STRICT;
    CREATE TABLE items (table_number INTEGER NOT NULL, hash BLOB NOT NULL, range BLOB NOT NULL, item TEXT NOT NULL,
      PRIMARY KEY (table_number, hash, range)) STRICT, WITHOUT ROWID;
    CREATE TABLE entries (table_number INTEGER NOT NULL, index_name TEXT NOT NULL, hash BLOB NOT NULL, range BLOB NOT NULL,
      item_hash BLOB NOT NULL, item_range BLOB NOT NULL,
      PRIMARY KEY (table_number, index_name, hash, range, item_hash, item_range)) STRICT, WITHOUT ROWID;
    CREATE TABLE sizes (table_number INTEGER NOT NULL, index_name TEXT NOT NULL, items INTEGER NOT NULL, bytes INTEGER NOT NULL,
      PRIMARY KEY (table_number, index_name)) STRICT, WITHOUT ROWID;
    CREATE TABLE transactions (account TEXT NOT NULL, region TEXT NOT NULL, token TEXT NOT NULL, request TEXT NOT NULL, done TEXT NOT NULL,
      PRIMARY KEY (account, region, token)) STRICT, WITHOUT ROWID;
    CREATE INDEX transactions_by_time ON transactions (done);
  )"};
}

void DynamoDbStore::add(const TableRow& table) {
  database_.run("INSERT INTO tables (account, region, name, table_id, created, settings) VALUES (?, ?, ?, ?, ?, ?)", table.account,
                table.region, table.name, table.table_id, table.created, table.settings);
}

std::optional<TableRow> DynamoDbStore::find(const AccountRegion& account_region, const std::string& name) {
  return database_.find<TableRow>(
      "SELECT id, account, region, name, table_id, created, settings FROM tables WHERE account = ? AND region = ? AND name = ?",
      account_region.account, account_region.region, name);
}

void DynamoDbStore::update(const TableRow& table) {
  database_.run("UPDATE tables SET settings = ? WHERE id = ?", table.settings, table.id);
}

void DynamoDbStore::remove(const TableRow& table) {
  database_.write([&](sqlite::Connection& connection) {
    connection.run("DELETE FROM items WHERE table_number = ?", table.id);
    connection.run("DELETE FROM entries WHERE table_number = ?", table.id);
    connection.run("DELETE FROM sizes WHERE table_number = ?", table.id);
    connection.run("DELETE FROM tables WHERE id = ?", table.id);
  });
}

std::vector<std::string> DynamoDbStore::names(const AccountRegion& account_region, const std::string& after, int count) {
  return database_.all<std::string>("SELECT name FROM tables WHERE account = ? AND region = ? AND name > ? ORDER BY name LIMIT ?",
                                    account_region.account, account_region.region, after, count);
}

TableSize DynamoDbStore::size(const TableRow& table, const std::string& index) {
  return database_.find<TableSize>("SELECT items, bytes FROM sizes WHERE table_number = ? AND index_name = ?", table.id, index)
      .value_or(TableSize());
}

}  // namespace martlet::cloud::dynamodb
