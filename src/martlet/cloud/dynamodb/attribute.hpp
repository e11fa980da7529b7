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

  const std::string& text() const { return text_; }  ///< of a string; the bytes of a binary; the digits of a number
  DecimalNumber as_number() const;                   ///< of a number
  List& list() { return list_; }
  const List& list() const { return list_; }
  Map& members() { return members_; }
  const Map& members() const { return members_; }
  std::vector<std::string>& elements() { return elements_; }  ///< of a set: texts, digits or bytes
  const std::vector<std::string>& elements() const { return elements_; }
  /// A value of this set's element type, as an element.
  bool has_element(const Attribute& value) const;

  /// What size() gives: characters, bytes, elements. nullopt of numbers, booleans and NULL.
  std::optional<std::size_t> length() const;
  /// In bytes, as DynamoDB counts them.
  std::size_t size() const;
  /// Bytes whose order is that of the values, of a string, a number or a binary.
  std::string sort_key() const;
  /// As in a message: "{S:x}".
  std::string shown() const;

  /// Sets are equal whatever the order.
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
/// In bytes, with the names.
std::size_t size_of(const Item& item);

}  // namespace martlet::cloud::dynamodb
