#pragma once
#include <cstdint>
#include <initializer_list>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>

struct sqlite3;
struct sqlite3_stmt;

namespace orders {

/// What SQLite could not do: a full disk, a broken file, a wrong statement. Nobody expects it, so it is thrown (and answers 500).
class SqliteError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Bytes for a BLOB column; text is bound as TEXT.
struct SqliteBlob {
  std::string_view bytes;
};

/// A value for a `?` of a statement. Views must live until the statement has been read to its end.
class SqliteValue {
 public:
  SqliteValue(std::int64_t number) : value_(number) {}
  SqliteValue(std::string_view text) : value_(text) {}
  SqliteValue(const std::string& text) : value_(std::string_view(text)) {}
  SqliteValue(SqliteBlob blob) : value_(blob) {}
  /// Absent is NULL.
  template <class T>
  SqliteValue(const std::optional<T>& value) {
    if (value) *this = SqliteValue(*value);
  }

 private:
  friend class SqliteConnection;
  std::variant<std::monostate, std::int64_t, std::string_view, SqliteBlob> value_;
};

class SqliteConnection;

/// A statement that is running. Goes back to its connection when it is destroyed.
class SqliteRows {
 public:
  SqliteRows(SqliteRows&&) noexcept = default;
  ~SqliteRows();

  /// Goes to the next row, at first to the first one; false at the end.
  bool next();

  // Columns of the row, from 0.
  std::int64_t integer(int column) const;
  std::string text(int column) const;  ///< of BLOBs, too
  std::optional<std::string> optional_text(int column) const;

 private:
  friend class SqliteConnection;
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;
  SqliteRows(SqliteConnection& connection, std::string_view sql, Statement statement);

  SqliteConnection* connection_;
  std::string_view sql_;
  Statement statement_;
};

/// A connection, for one thread at a time. Statements are always prepared, with `?` for every value, and kept for the next time; so
/// `sql` must be a literal.
class SqliteConnection {
 public:
  /// Opens `file`, made where it is missing, with the settings of every connection: WAL, foreign keys, 5 s of patience when busy.
  explicit SqliteConnection(const std::string& file);

  SqliteRows query(std::string_view sql, std::initializer_list<SqliteValue> values = {});
  /// Runs a statement that has no rows; says how many rows it changed.
  std::int64_t execute(std::string_view sql, std::initializer_list<SqliteValue> values = {});
  /// The id that the last INSERT made.
  std::int64_t inserted_id() const;
  /// Runs several statements without values: to make tables.
  void run_script(const std::string& sql);

 private:
  friend class SqliteRows;
  struct Close {
    void operator()(sqlite3* connection) const;
  };
  SqliteRows::Statement prepared(std::string_view sql);
  [[noreturn]] void fail() const;

  std::unique_ptr<sqlite3, Close> connection_;
  std::multimap<std::string_view, SqliteRows::Statement> idle_;  // destroyed before the connection
};

/// Everything up to commit() happens, or nothing of it.
class SqliteTransaction {
 public:
  enum class Kind {
    read,   ///< sees one state of the database, whatever others write meanwhile
    write,  ///< takes the write lock at once, so that what it reads is still true when it writes
  };
  SqliteTransaction(SqliteConnection& connection, Kind kind);
  SqliteTransaction(const SqliteTransaction&) = delete;
  SqliteTransaction& operator=(const SqliteTransaction&) = delete;
  ~SqliteTransaction();  ///< rolls back what was not committed
  void commit();

 private:
  SqliteConnection& connection_;
  bool is_open_ = true;
};

}  // namespace orders
