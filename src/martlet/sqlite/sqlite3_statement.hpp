#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include <martlet/sqlite/value.hpp>

struct sqlite3;
struct sqlite3_stmt;

namespace martlet::sqlite {

/// A prepared SQLite statement. Parameters and columns are numbered from 0.
class Sqlite3Statement {
 public:
  enum class Storage { null, integer, real, text, blob };

  /// Throws SqlError if `sql` isn't exactly one complete statement.
  Sqlite3Statement(sqlite3* connection, std::string_view sql);

  const std::string& sql() const { return sql_; }
  int parameter_count() const;
  /// ":name", "@name" or "$name"; "" for a parameter without a name.
  std::string_view parameter_name(int parameter) const;
  /// Views in `value` must be valid until reset().
  void bind(int parameter, const Value& value);

  /// Moves to the next row; returns false at the end.
  bool step();
  /// Prepares for the next run; clears bound values.
  void reset();
  bool is_read_only() const;

  int columns() const;
  std::string_view column_name(int column) const;
  Storage storage(int column) const;
  std::int64_t integer(int column) const;
  double real(int column) const;
  std::string_view bytes(int column) const;  ///< text or blob; valid until step() or reset()

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  std::string sql_;
  sqlite3* connection_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

}  // namespace martlet::sqlite
