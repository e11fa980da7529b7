#pragma once
#include <concepts>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <martlet/json/value.hpp>
#include <martlet/schema/type.hpp>

namespace martlet::aws {

/// An exact number, as DynamoDB stores it: up to 38 significant digits, from 1E-130 to 9.99E+125. A member of this type is a number in the
/// item and a string in JSON. Integers and doubles are numbers in both.
class Decimal {
 public:
  Decimal() = default;
  /// Creates a number from text such as "12.50". DynamoDB refuses text that isn't a number.
  explicit Decimal(std::string text) : text_(std::move(text)) {}
  const std::string& text() const { return text_; }
  friend bool operator==(const Decimal&, const Decimal&) = default;
  friend Schema describe(Type<Decimal>);

 private:
  std::string text_ = "0";
};
Schema describe(Type<Decimal>);

class AttributeValue;
/// The attributes of an item or of a key, by name.
using Item = std::map<std::string, AttributeValue>;

/// A value of one of DynamoDB's types. It is stored as it is sent: `{"N": "12.50"}`.
class AttributeValue {
 public:
  enum class Kind { string, number, binary, boolean, null, string_set, number_set, binary_set, list, map, unknown };

  AttributeValue() : AttributeValue(nullptr) {}
  AttributeValue(std::nullptr_t);                                                // NOLINT: NULL
  AttributeValue(std::string text);                                              // NOLINT: a text is a value
  AttributeValue(std::string_view text) : AttributeValue(std::string(text)) {}   // NOLINT
  AttributeValue(const char* text) : AttributeValue(std::string(text)) {}        // NOLINT
  AttributeValue(Decimal number);                                                // NOLINT
  template <std::integral I>                                                     //
  AttributeValue(I number) : AttributeValue(of_integer(json::Value(number))) {}  // NOLINT: a bool is a boolean
  /// Throws std::domain_error if `number` isn't finite, since DynamoDB has no such value.
  AttributeValue(double number);  // NOLINT
  static AttributeValue binary(std::string_view bytes);
  /// Creates a set. In DynamoDB, a set is never empty, and contains each element once.
  static AttributeValue string_set(std::vector<std::string> texts);
  static AttributeValue number_set(std::vector<Decimal> numbers);
  static AttributeValue binary_set(const std::vector<std::string>& bytes);
  static AttributeValue list(std::vector<AttributeValue> values);
  static AttributeValue map(Item members);

  /// Returns the type of the value: `unknown` if it is newer than this library.
  Kind kind() const;
  /// Returns the value, or nullptr, nullopt or an empty container if the value has another type.
  const std::string* string() const;
  const std::string* number() const;  ///< the number's digits
  std::optional<std::int64_t> integer() const;
  std::optional<std::string> binary() const;
  const bool* boolean() const;
  bool is_null() const { return kind() == Kind::null; }
  std::vector<AttributeValue> elements() const;  ///< the elements of a list
  std::vector<std::string> texts() const;        ///< the elements of a string set or a number set
  Item members() const;                          ///< the members of a map

  const json::Value& wire() const { return wire_; }
  static AttributeValue from_wire(json::Value wire);
  friend bool operator==(const AttributeValue&, const AttributeValue&) = default;
  friend Schema describe(Type<AttributeValue>);

 private:
  static AttributeValue of_integer(json::Value number);
  const json::Value* at(std::string_view type) const { return wire_.find(type); }
  json::Value wire_;
};
Schema describe(Type<AttributeValue>);

/// Returns a key with a partition key and optionally a sort key: `key("pk", "orders", "sk", 7)`. For arguments in expressions with
/// co_await, in which g++ 12 refuses a braced list.
inline Item key(std::string name, AttributeValue value) {
  Item item;
  item.emplace(std::move(name), std::move(value));
  return item;
}
inline Item key(std::string partition_name, AttributeValue partition, std::string sort_name, AttributeValue sort) {
  Item item = key(std::move(partition_name), std::move(partition));
  item.emplace(std::move(sort_name), std::move(sort));
  return item;
}

}  // namespace martlet::aws
