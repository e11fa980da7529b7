#pragma once
#include <optional>
#include <string>
#include <vector>

#include <martlet/sqlite/database.hpp>

#include "item_store.hpp"
#include "table.hpp"

namespace martlet::cloud::dynamodb {

/// Where tables belong to.
struct Place {
  std::string account{};
  std::string region{};
};

/// What DynamoDB keeps, in SQLite.
class TableStore {
 public:
  static std::vector<std::string> migrations();
  explicit TableStore(sqlite::Database database) : database_(std::move(database)) {}

  void add(const TableRow& table);
  std::optional<TableRow> find(const Place& place, const std::string& name);
  void update(const TableRow& table);
  /// With its items.
  void remove(const TableRow& table);
  /// Names, after `after`, at most `count`.
  std::vector<std::string> names(const Place& place, const std::string& after, int count);
  /// Of a table, or of an index of it.
  TableSize size(const TableRow& table, const std::string& index);

  /// Calls `work(sqlite::Connection&)`, whose changes are made all or not at all: not where it returns an error.
  template <class Work>
  auto write(Work&& work) {
    return database_.write(std::forward<Work>(work));
  }
  /// The same for what only reads.
  template <class Work>
  auto read(Work&& work) {
    return database_.read(std::forward<Work>(work));
  }

 private:
  sqlite::Database database_;
};

}  // namespace martlet::cloud::dynamodb
