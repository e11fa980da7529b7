#pragma once
#include <cstdint>
#include <expected>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <martlet/sqlite/rows.hpp>
#include <martlet/sqlite/sql_error.hpp>
#include <martlet/sqlite/value.hpp>

namespace martlet::sqlite {

/// The effect of a statement.
struct Changes {
  std::int64_t rows = 0;         ///< number of rows inserted, updated or deleted
  std::int64_t inserted_id = 0;  ///< rowid of the last row inserted on this connection
};

/// The functions that Database and Connection have in common. They may block. Each connection prepares a statement once. Values are bound
/// to its parameters, never inserted into its text: `values` are those of the parameters `?` or `?1`, in order; or one struct with a
/// schema, whose fields are bound to the parameters with their keys (`:customer`). A statement is complete when the function returns.
///
///     database.run("INSERT INTO links (code, url) VALUES (:code, :url)", link);
///     std::optional<Link> link = database.find<Link>("SELECT code, url FROM links WHERE code = ?", code);
///     auto count = database.one<std::int64_t>("SELECT count(*) FROM links");
///
/// They throw Busy, ConstraintError or SqlError.
template <class Owner>
class QueryMethods {
 public:
  /// Runs a statement that returns no rows.
  template <class... V>
  Changes run(std::string_view sql, const V&... values) {
    auto&& connection = owner().lease();
    Rows rows = start(*connection, sql, values...);
    while (rows.next()) continue;
    return connection->changes();
  }

  /// Does the same, but returns a violated constraint instead of throwing.
  template <class... V>
  std::expected<Changes, Violation> try_run(std::string_view sql, const V&... values) {
    try {
      return run(sql, values...);
    } catch (const ConstraintError& error) {
      return std::unexpected(error.violation());
    }
  }

  /// Returns all rows, each as a T (see Rows).
  template <class T, class... V>
  std::vector<T> all(std::string_view sql, const V&... values) {
    auto&& connection = owner().lease();
    Rows rows = start(*connection, sql, values...);
    std::vector<T> all;
    while (rows.next()) all.push_back(rows.template as<T>());
    return all;
  }

  /// Returns the first row, or nullopt if there is none.
  template <class T, class... V>
  std::optional<T> find(std::string_view sql, const V&... values) {
    auto&& connection = owner().lease();
    Rows rows = start(*connection, sql, values...);
    std::optional<T> found;
    if (!rows.next()) return found;
    found.emplace(rows.template as<T>());
    rows.finish();
    return found;
  }

  /// Returns the first row of a statement that always has one: `SELECT count(*)`. Throws SqlError if there is none.
  template <class T, class... V>
  T one(std::string_view sql, const V&... values) {
    std::optional<T> found = find<T>(sql, values...);
    if (!found) no_row(sql);
    return std::move(*found);
  }

 private:
  Owner& owner() { return static_cast<Owner&>(*this); }
  [[noreturn]] static void no_row(std::string_view sql) { throw SqlError("there is no row for: " + std::string(sql)); }

  template <class Connection, class... V>
  static Rows start(Connection& connection, std::string_view sql, const V&... values) {
    if constexpr (sizeof...(V) == 1 && (... && (std::is_class_v<V> && requires { describe(Type<V>{}); }))) {
      return connection.start_named(sql, schema_of<V>()..., &values...);
    } else {
      return connection.start(sql, std::initializer_list<Value>{Value(values)...});
    }
  }
};

}  // namespace martlet::sqlite
