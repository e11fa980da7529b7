#include "sqlite_database.hpp"

namespace orders {

SqliteDatabase::SqliteDatabase(std::string file) : file_(std::move(file)) { take_back(std::make_unique<SqliteConnection>(file_)); }

SqliteDatabase::Borrowed SqliteDatabase::borrow() {
  {
    const std::lock_guard lock(mutex_);
    if (!idle_.empty()) {
      std::unique_ptr<SqliteConnection> connection = std::move(idle_.back());
      idle_.pop_back();
      return Borrowed(*this, std::move(connection));
    }
  }
  return Borrowed(*this, std::make_unique<SqliteConnection>(file_));
}

void SqliteDatabase::take_back(std::unique_ptr<SqliteConnection> connection) {
  const std::lock_guard lock(mutex_);
  idle_.push_back(std::move(connection));
}

}  // namespace orders
