#pragma once
#include <concepts>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include <martlet/schema/builtin_types.hpp>
#include <martlet/sqlite/value.hpp>

namespace martlet::sqlite {

class Sqlite3Statement;

namespace rows_detail {
template <class T>
inline constexpr bool is_tuple = false;
template <class... T>
inline constexpr bool is_tuple<std::tuple<T...>> = true;

/// Blob has no schema: JSON has no bytes.
template <class T>
concept Bytes = std::same_as<T, Blob> || std::same_as<T, std::optional<Blob>>;
}  // namespace rows_detail

/// The rows of a running statement, one after another. A row is read as:
///
/// - a struct with a schema: each column into the field with its name as key; the columns must be exactly those of the struct, except
///   that an optional field need not have one;
/// - `std::tuple<T...>`: each column into the value at its position;
/// - any other T: the only column.
///
/// A column is converted to the type of its target: text, integers (which must fit), reals, bools (0 or 1), Blob, times (text in
/// ISO 8601, or milliseconds since 1970), enums by their names, other types with a schema from JSON text. NULL is read only into a
/// std::optional or Nullable. Anything else is a SqlError that names the column. The rules of fields aren't checked, so that rows stored
/// under older rules can be read; those within JSON text are.
class Rows {
 public:
  explicit Rows(Sqlite3Statement& statement) : statement_(&statement) {}
  Rows(Rows&& other) noexcept;
  Rows& operator=(Rows&&) = delete;
  ~Rows();

  /// Moves to the next row, initially to the first one; returns false at the end.
  bool next();
  /// Runs a writing statement to its end.
  void finish();

  template <class T>
  T as() {
    T row{};
    if constexpr (rows_detail::is_tuple<T>) {
      expect_columns(static_cast<int>(std::tuple_size_v<T>));
      std::apply(
          [&](auto&... values) {
            [[maybe_unused]] int column = 0;
            (read(column++, values), ...);
          },
          row);
    } else if constexpr (rows_detail::Bytes<T>) {
      expect_columns(1);
      read(0, row);
    } else {
      read_row(schema_of<T>(), &row);
    }
    return row;
  }

 private:
  template <class T>
  void read(int column, T& to) {
    read_column(schema_of<T>(), &to, column);
  }
  void read(int column, Blob& to);
  void read(int column, std::optional<Blob>& to);
  void expect_columns(int count) const;
  void read_row(const Schema& schema, void* row);
  void read_column(const Schema& schema, void* to, int column) const;
  void read_by_schema(const Schema& schema, void* to, int column) const;
  static bool read_null(const Schema& schema, void* to);
  std::vector<int> columns_of(const Schema& schema) const;
  [[noreturn]] void throw_unreadable_column(int column, const std::string& why) const;

  Sqlite3Statement* statement_;
  std::vector<int> columns_;  // for each field, after a row was read as a struct; -1: none
};

}  // namespace martlet::sqlite
