#pragma once
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include <martlet/schema/builtin_types.hpp>

namespace martlet::sqlite {

/// The bytes of a BLOB. Text is std::string.
struct Blob {
  std::string bytes;
  friend bool operator==(const Blob&, const Blob&) = default;
};

/// A value for a parameter of a statement. Numbers, bools (0 and 1), text, Blob, nullptr and empty optionals (NULL), times (as text:
/// "2026-01-31T12:00:00.000Z", which sorts by time), enums with a schema (their name), strong types (their value), and any other type with
/// a schema as JSON text, for json_each() and the like. May contain a view of its source.
class Value {
 public:
  using Held = std::variant<std::nullptr_t, std::int64_t, double, std::string_view, std::string, const Blob*>;

  Value(std::nullptr_t) {}
  template <std::integral I>
  Value(I number) : held_(integer(number)) {}
  Value(double number) : held_(number) {}
  Value(std::string_view text) : held_(text) {}
  Value(const std::string& text) : held_(std::string_view(text)) {}
  Value(const char* text) : held_(std::string_view(text)) {}
  Value(const Blob& blob) : held_(&blob) {}
  template <class T>
  Value(const std::optional<T>& value) {
    if (value) *this = Value(*value);
  }
  template <HasSchema T>
    requires(!std::integral<T>)
  Value(const T& value) : Value(schema_of<T>(), &value) {}
  /// `object` is a value of the type that `schema` describes.
  Value(const Schema& schema, const void* object);

  const Held& held() const { return held_; }

 private:
  template <std::integral I>
  static std::int64_t integer(I number) {
    if constexpr (std::unsigned_integral<I> && sizeof(I) == sizeof(std::int64_t)) return checked(number);
    return static_cast<std::int64_t>(number);
  }
  static std::int64_t checked(std::uint64_t number);  // SQLite has no integers beyond 2^63 - 1: std::out_of_range

  Held held_ = nullptr;
};

}  // namespace martlet::sqlite
