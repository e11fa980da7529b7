#include "sqlite_connection.hpp"

#include <sqlite3.h>

#include <utility>

namespace orders {
namespace {

constexpr const char* settings_of_every_connection = R"(
  PRAGMA busy_timeout = 5000;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  PRAGMA foreign_keys = ON;
)";

// sqlite3_bind_text and _blob bind NULL for a null pointer, which is what an empty view may hold.
const char* bytes_of(std::string_view view) { return view.data() ? view.data() : ""; }

struct Bind {
  sqlite3_stmt* statement;
  int place;  // from 1
  int operator()(std::monostate) const { return sqlite3_bind_null(statement, place); }
  int operator()(std::int64_t number) const { return sqlite3_bind_int64(statement, place, number); }
  int operator()(std::string_view text) const {
    return sqlite3_bind_text64(statement, place, bytes_of(text), text.size(), SQLITE_STATIC, SQLITE_UTF8);
  }
  int operator()(SqliteBlob blob) const {
    return sqlite3_bind_blob64(statement, place, bytes_of(blob.bytes), blob.bytes.size(), SQLITE_STATIC);
  }
};

}  // namespace

void SqliteRows::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
void SqliteConnection::Close::operator()(sqlite3* connection) const { sqlite3_close(connection); }

SqliteRows::SqliteRows(SqliteConnection& connection, std::string_view sql, Statement statement)
    : connection_(&connection), sql_(sql), statement_(std::move(statement)) {}

SqliteRows::~SqliteRows() {
  if (!statement_) return;
  sqlite3_reset(statement_.get());
  sqlite3_clear_bindings(statement_.get());
  connection_->idle_.emplace(sql_, std::move(statement_));
}

bool SqliteRows::next() {
  switch (sqlite3_step(statement_.get())) {
    case SQLITE_ROW: return true;
    case SQLITE_DONE: return false;
    default: connection_->fail();
  }
}

std::int64_t SqliteRows::integer(int column) const { return sqlite3_column_int64(statement_.get(), column); }

std::string SqliteRows::text(int column) const {
  const void* bytes = sqlite3_column_blob(statement_.get(), column);  // the length is right only after this call
  const int size = sqlite3_column_bytes(statement_.get(), column);
  return bytes ? std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(size)) : std::string();
}

std::optional<std::string> SqliteRows::optional_text(int column) const {
  if (sqlite3_column_type(statement_.get(), column) == SQLITE_NULL) return std::nullopt;
  return text(column);
}

SqliteConnection::SqliteConnection(const std::string& file) {
  sqlite3* opened = nullptr;
  // No mutex of SQLite's own: a connection belongs to one thread at a time.
  const int outcome = sqlite3_open_v2(file.c_str(), &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
  connection_.reset(opened);
  if (outcome != SQLITE_OK) throw SqliteError("can't open the database " + file + ": " + sqlite3_errstr(outcome));
  run_script(settings_of_every_connection);
}

SqliteRows SqliteConnection::query(std::string_view sql, std::initializer_list<SqliteValue> values) {
  SqliteRows rows(*this, sql, prepared(sql));
  int place = 0;
  for (const SqliteValue& value : values) {
    if (std::visit(Bind{rows.statement_.get(), ++place}, value.value_) != SQLITE_OK) fail();
  }
  return rows;
}

std::int64_t SqliteConnection::execute(std::string_view sql, std::initializer_list<SqliteValue> values) {
  SqliteRows rows = query(sql, values);
  while (rows.next()) continue;
  return sqlite3_changes64(connection_.get());
}

std::int64_t SqliteConnection::inserted_id() const { return sqlite3_last_insert_rowid(connection_.get()); }

void SqliteConnection::run_script(const std::string& sql) {
  if (sqlite3_exec(connection_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail();
}

SqliteRows::Statement SqliteConnection::prepared(std::string_view sql) {
  if (const auto known = idle_.find(sql); known != idle_.end()) {
    SqliteRows::Statement statement = std::move(known->second);
    idle_.erase(known);
    return statement;
  }
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v3(connection_.get(), sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr) !=
      SQLITE_OK) {
    fail();
  }
  return SqliteRows::Statement(statement);
}

void SqliteConnection::fail() const { throw SqliteError(std::string("SQLite: ") + sqlite3_errmsg(connection_.get())); }

SqliteTransaction::SqliteTransaction(SqliteConnection& connection, Kind kind) : connection_(connection) {
  connection_.execute(kind == Kind::write ? "BEGIN IMMEDIATE" : "BEGIN");
}

SqliteTransaction::~SqliteTransaction() {
  if (!is_open_) return;
  try {
    connection_.execute("ROLLBACK");
  } catch (const SqliteError&) {
    // A grave error (a full disk) has rolled back already.
  }
}

void SqliteTransaction::commit() {
  connection_.execute("COMMIT");
  is_open_ = false;
}

}  // namespace orders
