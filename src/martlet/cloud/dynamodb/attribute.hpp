#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/aws/dynamodb/attribute_value.hpp>
#include <martlet/cloud/api/service_error.hpp>
#include <martlet/json/value.hpp>

#include "decimal_number.hpp"

namespace martlet::cloud::dynamodb {

/// The value of an attribute, read from `{"N": "12.50"}` once, so that values can be compared and changed.
class Attribute {
 public:
  enum class Type { string, number, binary, boolean, null, string_set, number_set, binary_set, list, map };
  using List = std::vector<Attribute>;
  using Map = std::map<std::string, Attribute>;

  /// NULL
  Attribute() = default;
  static Attribute number(DecimalNumber value);
  static Attribute list(List values);
  static Attribute map(Map members);
  /// Fails with ValidationException and AWS's words.
  static Reply<Attribute> read(const json::Value& wire);
  json::Value wire() const;

  Type type() const { return type_; }
  /// "S", "NS", "BOOL", as on the wire.
  std::string_view type_name() const;
  bool is_set() const { return type_ == Type::string_set || type_ == Type::number_set || type_ == Type::binary_set; }

  const std::string& text() const { return text_; }  ///< a string's text, a binary's bytes or a number's digits
  DecimalNumber as_number() const;                   ///< of a number
  List& list() { return list_; }
  const List& list() const { return list_; }
  Map& members() { return members_; }
  const Map& members() const { return members_; }
  std::vector<std::string>& elements() { return elements_; }  ///< of a set: strings, digits or bytes
  const std::vector<std::string>& elements() const { return elements_; }
  /// Does this set contain `value`? false also if `value` isn't of the set's element type.
  bool has_element(const Attribute& value) const;

  /// The result of size(): characters, bytes or elements. nullopt for numbers, booleans and NULL.
  std::optional<std::size_t> length() const;
  /// The size in bytes, as DynamoDB counts it.
  std::size_t size() const;
  /// Bytes that sort like the values, for a string, a number or a binary.
  std::string sort_key() const;
  /// The value as messages show it: "{S:x}".
  std::string shown() const;

  /// Sets are equal regardless of order.
  friend bool operator==(const Attribute& a, const Attribute& b);

 private:
  static Reply<Attribute> read_at(const json::Value& wire, int depth);
  Reply<> read_value(const json::Value& value, int depth);
  Reply<> read_elements(const json::Value& value);
  Reply<std::string> read_element(const json::Value& value) const;

  Type type_ = Type::null;
  bool boolean_ = true;
  std::string text_;
  std::vector<std::string> elements_;
  List list_;
  Map members_;
};

using Item = Attribute::Map;

/// Fails as Attribute::read() does.
Reply<Item> read_item(const aws::Item& wire);
aws::Item wire_of(const Item& item);
/// The size in bytes, including the names.
std::size_t size_of(const Item& item);

}  // namespace martlet::cloud::dynamodb
