#pragma once
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/cloud/api/service_error.hpp>
#include <martlet/json/value.hpp>

#include "decimal_number.hpp"

namespace martlet::cloud::dynamodb {

/// The value of an attribute, parsed from JSON such as `{"N": "12.50"}`, so that it can be compared and changed.
class AttributeValue {
 public:
  enum class Type { string, number, binary, boolean, null, string_set, number_set, binary_set, list, map };
  using List = std::vector<AttributeValue>;
  using Map = std::map<std::string, AttributeValue>;

  /// Constructs NULL.
  AttributeValue() = default;
  static AttributeValue number(DecimalNumber value);
  static AttributeValue list(List values);
  static AttributeValue map(Map members);
  /// Reads an attribute as it is on the wire. Fails with ValidationException and AWS's message.
  static ServiceResult<AttributeValue> read(const json::Value& wire);
  json::Value wire() const;

  Type type() const { return type_; }
  /// Returns the type's name on the wire: "S", "NS", "BOOL".
  std::string_view type_name() const;
  bool is_set() const { return type_ == Type::string_set || type_ == Type::number_set || type_ == Type::binary_set; }

  const std::string& text() const { return text_; }  ///< a string's text, a binary's bytes or a number's digits
  DecimalNumber as_number() const;                   ///< requires a number
  List& list() { return list_; }
  const List& list() const { return list_; }
  Map& members() { return members_; }
  const Map& members() const { return members_; }
  std::vector<std::string>& elements() { return elements_; }  ///< the elements of a set: strings, digits or bytes
  const std::vector<std::string>& elements() const { return elements_; }
  /// Returns whether this set contains `value`; false if `value` isn't of the set's element type.
  bool has_element(const AttributeValue& value) const;

  /// Returns the result of size(): characters, bytes or elements. Returns nullopt for numbers, booleans and NULL.
  std::optional<std::size_t> length() const;
  /// Returns the size in bytes, as DynamoDB counts it.
  std::size_t size() const;
  /// Returns bytes that sort like the values. Requires a string, a number or a binary.
  std::string sort_key() const;
  /// Returns the value as messages show it: "{S:x}".
  std::string shown() const;

  /// Compares values. Sets are equal regardless of order.
  friend bool operator==(const AttributeValue& a, const AttributeValue& b);

 private:
  static ServiceResult<AttributeValue> read_at(const json::Value& wire, int depth);
  ServiceResult<> read_value(const json::Value& value, int depth);
  ServiceResult<> read_elements(const json::Value& value);
  ServiceResult<std::string> read_element(const json::Value& value) const;

  Type type_ = Type::null;
  bool boolean_ = true;
  std::string text_;
  std::vector<std::string> elements_;
  List list_;
  Map members_;
};

}  // namespace martlet::cloud::dynamodb
