#pragma once
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "sqlite_connection.hpp"

namespace orders {

/// A database file. Thread-safe: every thread works on a connection of its own, which it borrows.
class SqliteDatabase {
 public:
  /// Throws SqliteError where the file can't be opened.
  explicit SqliteDatabase(std::string file);

  /// A connection for as long as the borrower keeps it. As many exist as were ever needed at once.
  class Borrowed {
   public:
    Borrowed(SqliteDatabase& database, std::unique_ptr<SqliteConnection> connection)
        : database_(database), connection_(std::move(connection)) {}
    Borrowed(const Borrowed&) = delete;
    Borrowed& operator=(const Borrowed&) = delete;
    ~Borrowed() { database_.take_back(std::move(connection_)); }
    SqliteConnection& operator*() const { return *connection_; }
    SqliteConnection* operator->() const { return connection_.get(); }

   private:
    SqliteDatabase& database_;
    std::unique_ptr<SqliteConnection> connection_;
  };
  Borrowed borrow();

 private:
  void take_back(std::unique_ptr<SqliteConnection> connection);

  const std::string file_;
  std::mutex mutex_;  // guards idle_
  std::vector<std::unique_ptr<SqliteConnection>> idle_;
};

}  // namespace orders
