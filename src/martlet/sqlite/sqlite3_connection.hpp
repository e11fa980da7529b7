#pragma once
#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;

namespace martlet::sqlite {

/// An open SQLite connection.
class Sqlite3Connection {
 public:
  /// `file` is a path, or a URI with `file:` (https://www.sqlite.org/uri.html). Throws SqlError.
  Sqlite3Connection(const std::string& file, std::chrono::milliseconds busy_timeout);

  /// Runs SQL statements that have no parameters. Stops at the first one that fails, and throws.
  void run_script(const std::string& sql);
  std::int64_t changed_rows() const;
  std::int64_t inserted_id() const;
  bool is_in_transaction() const;
  sqlite3* get() const { return connection_.get(); }

 private:
  struct Close {
    void operator()(sqlite3* connection) const;
  };
  std::unique_ptr<sqlite3, Close> connection_;
};

/// Throws the error of the last call on this connection: Busy, ConstraintError or SqlError.
[[noreturn]] void throw_last_error(sqlite3* connection, std::string_view sql);

}  // namespace martlet::sqlite
