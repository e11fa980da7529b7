#pragma once
#include <optional>
#include <string>
#include <vector>

#include <martlet/cloud/api/account_region.hpp>
#include <martlet/sqlite/database.hpp>

#include "item_store.hpp"
#include "table_row.hpp"

namespace martlet::cloud::dynamodb {

/// DynamoDB's SQLite database: its migrations, its transactions, and the tables; `ItemStore` accesses the items.
class DynamoDbStore {
 public:
  static std::vector<std::string> migrations();
  explicit DynamoDbStore(sqlite::Database database) : database_(std::move(database)) {}

  void add(const TableRow& table);
  std::optional<TableRow> find(const AccountRegion& account_region, const std::string& name);
  void update(const TableRow& table);
  /// Removes a table with its items.
  void remove(const TableRow& table);
  /// Returns names in order, starting after `after`, at most `count`.
  std::vector<std::string> names(const AccountRegion& account_region, const std::string& after, int count);
  /// Returns the size of a table, or that of one of its indexes.
  TableSize size(const TableRow& table, const std::string& index);

  /// Calls `work(sqlite::Connection&)` in a transaction, which is rolled back if `work` returns an error.
  template <class Work>
  auto write(Work&& work) {
    return database_.write(std::forward<Work>(work));
  }
  /// Does the same in a transaction that only reads.
  template <class Work>
  auto read(Work&& work) {
    return database_.read(std::forward<Work>(work));
  }

 private:
  sqlite::Database database_;
};

}  // namespace martlet::cloud::dynamodb
