#include "sqlite3_connection.hpp"

#include <sqlite3.h>

#include <martlet/sqlite/sql_error.hpp>

namespace martlet::sqlite {
namespace {

constexpr std::size_t shown_max = 300;

std::string about(const char* what, std::string_view sql) {
  std::string text = std::string("SQLite: ") + what;
  if (sql.empty()) return text;
  text += ", in: ";
  text += sql.substr(0, shown_max);
  if (sql.size() > shown_max) text += "...";
  return text;
}

Constraint constraint_of(int extended_code) {
  switch (extended_code) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID: return Constraint::unique;
    case SQLITE_CONSTRAINT_FOREIGNKEY: return Constraint::foreign_key;
    case SQLITE_CONSTRAINT_NOTNULL: return Constraint::not_null;
    case SQLITE_CONSTRAINT_CHECK: return Constraint::check;
    default: return Constraint::other;
  }
}

// Allocates a cache's pages as needed. By default, 20 are allocated at once: 80 KB for each connection, most of which use few.
void allocate_pages_one_by_one() {
  [[maybe_unused]] static const int outcome = sqlite3_config(SQLITE_CONFIG_PAGECACHE, nullptr, 0, 0);  // before the first connection
}

}  // namespace

void throw_last_error(sqlite3* connection, std::string_view sql) {
  const int code = sqlite3_extended_errcode(connection);
  const char* what = sqlite3_errmsg(connection);
  switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: throw Busy(about(what, sql));
    case SQLITE_CONSTRAINT: throw ConstraintError({constraint_of(code), what}, about(what, sql));
    default: throw SqlError(about(what, sql));
  }
}

void Sqlite3Connection::Close::operator()(sqlite3* connection) const { sqlite3_close(connection); }

Sqlite3Connection::Sqlite3Connection(const std::string& file, std::chrono::milliseconds busy_timeout) {
  allocate_pages_one_by_one();
  // Without SQLite's own mutex: a connection belongs to one thread at a time.
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI | SQLITE_OPEN_EXRESCODE;
  sqlite3* opened = nullptr;
  const int outcome = sqlite3_open_v2(file.c_str(), &opened, flags, nullptr);
  connection_.reset(opened);
  if (outcome != SQLITE_OK) throw SqlError(sqlite3_errstr(outcome));
  sqlite3_busy_timeout(connection_.get(), static_cast<int>(busy_timeout.count()));
}

void Sqlite3Connection::run_script(const std::string& sql) {
  if (sqlite3_exec(connection_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) throw_last_error(connection_.get(), sql);
}

std::int64_t Sqlite3Connection::changed_rows() const { return sqlite3_changes64(connection_.get()); }
std::int64_t Sqlite3Connection::inserted_id() const { return sqlite3_last_insert_rowid(connection_.get()); }
bool Sqlite3Connection::is_in_transaction() const { return sqlite3_get_autocommit(connection_.get()) == 0; }

}  // namespace martlet::sqlite
