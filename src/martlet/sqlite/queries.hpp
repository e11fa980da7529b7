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

/// What a statement did.
struct Changes {
  std::int64_t rows = 0;         ///< inserted, updated or deleted
  std::int64_t inserted_id = 0;  ///< of the row that was inserted last on this connection
};

/// The statements that a Database and a Connection take alike. Each is prepared once per connection, and its values are bound, never put
/// into its text. `values` are those of its parameters (`?`, `?1`), in their order; or one struct with a schema, with each field bound to
/// the parameter that has its key (`:customer`). Each runs to its end within the call. All may block.
///
///     database.run("INSERT INTO links (code, url) VALUES (:code, :url)", link);
///     std::optional<Link> link = database.find<Link>("SELECT code, url FROM links WHERE code = ?", code);
///     auto count = database.one<std::int64_t>("SELECT count(*) FROM links");
///
/// They throw Busy, ConstraintError or SqlError.
template <class Owner>
class Queries {
 public:
  /// For a statement that returns no rows.
  template <class... V>
  Changes run(std::string_view sql, const V&... values) {
    auto&& connection = owner().lease();
    Rows rows = start(*connection, sql, values...);
    while (rows.next()) continue;
    return connection->changes();
  }

  /// The same, but a violated constraint is returned, not thrown.
  template <class... V>
  std::expected<Changes, Violation> try_run(std::string_view sql, const V&... values) {
    try {
      return run(sql, values...);
    } catch (const ConstraintError& error) {
      return std::unexpected(error.violation());
    }
  }

  /// All rows, each as a T: see Rows.
  template <class T, class... V>
  std::vector<T> all(std::string_view sql, const V&... values) {
    auto&& connection = owner().lease();
    Rows rows = start(*connection, sql, values...);
    std::vector<T> all;
    while (rows.next()) all.push_back(rows.template as<T>());
    return all;
  }

  /// The first row; nullopt if there is none.
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

  /// The first row of a statement that always has one: `SELECT count(*)`. Throws SqlError if it has none.
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
