#pragma once
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <martlet/aws/dynamodb/attribute_value.hpp>

/// Types that build expressions. Every name and value becomes a placeholder, so reserved words, dots and input from clients are harmless.
///
///     Condition is_open = attribute("status") == "open" && attribute("version") == 3;
///     Update pays = Update().set("status", "paid").add("version", 1).remove("note");
/// Contract: Amazon DynamoDB Developer Guide, "Condition and filter expressions, operators, and functions", "Update expressions".
namespace martlet::aws {

/// The placeholders of one request.
class Placeholders {
 public:
  std::string name(const std::string& attribute);  ///< returns the placeholder, "#0"
  std::string value(AttributeValue value);         ///< returns the placeholder, ":0"
  /// Return the requests' members ExpressionAttributeNames and ...Values, or nullopt if there are no placeholders.
  std::optional<std::map<std::string, std::string>> names() const;
  std::optional<Item> values() const;

 private:
  std::map<std::string, std::string> placeholders_;  // by the attribute's name
  Item values_;
};

namespace expression_detail {

/// A part of an expression.
struct Part {
  enum class Kind { text, name, value };
  Kind kind;
  std::string text;
  AttributeValue value{};
};
using Parts = std::vector<Part>;
std::string to_text(const Parts& parts, Placeholders& placeholders);

}  // namespace expression_detail

class Condition;

/// An attribute, or an element of one: `attribute("address").at("city")`, `attribute("items")[0]`. A name is used unchanged: dots are part
/// of it.
class Attribute {
 public:
  Attribute(std::string name);                                   // NOLINT: a text names an attribute
  Attribute(const char* name) : Attribute(std::string(name)) {}  // NOLINT
  Attribute at(const std::string& member) const;
  Attribute operator[](std::size_t index) const;

  Condition exists() const;
  Condition is_absent() const;
  Condition begins_with(AttributeValue beginning) const;
  /// True if a string contains this text, or a set or a list contains this element.
  Condition contains(AttributeValue value) const;
  Condition between(AttributeValue low, AttributeValue high) const;
  /// True if the value is one of these, of which there are 1 to 100.
  Condition is_in(std::vector<AttributeValue> values) const;
  /// True if the value has this type: "S", "N", "M", ...
  Condition has_type(std::string type) const;
  /// True if the value equals that of another attribute of the item.
  Condition equals(const Attribute& other) const;
  /// Returns the size of a string, a binary, a set, a list or a map: `attribute("items").size() < 100`.
  Attribute size() const;

  const expression_detail::Parts& parts() const { return parts_; }

 private:
  explicit Attribute(expression_detail::Parts parts) : parts_(std::move(parts)) {}
  expression_detail::Parts parts_;
};
inline Attribute attribute(std::string name) { return {std::move(name)}; }

class Condition {
 public:
  /// Creates the empty condition, which is always true.
  Condition() = default;
  bool empty() const { return parts_.empty(); }
  std::string to_text(Placeholders& placeholders) const { return expression_detail::to_text(parts_, placeholders); }

  friend Condition operator&&(const Condition& a, const Condition& b);
  friend Condition operator||(const Condition& a, const Condition& b);
  friend Condition operator!(const Condition& a);

  explicit Condition(expression_detail::Parts parts) : parts_(std::move(parts)) {}

 private:
  expression_detail::Parts parts_;
  bool is_alternative_ = false;  // an OR, which needs parentheses within an AND
};

Condition operator==(const Attribute& attribute, AttributeValue value);
Condition operator!=(const Attribute& attribute, AttributeValue value);
Condition operator<(const Attribute& attribute, AttributeValue value);
Condition operator<=(const Attribute& attribute, AttributeValue value);
Condition operator>(const Attribute& attribute, AttributeValue value);
Condition operator>=(const Attribute& attribute, AttributeValue value);

/// The changes of an item. Each attribute may occur in only one change.
class Update {
 public:
  Update& set(Attribute attribute, AttributeValue value);
  /// Sets the attribute unless it exists.
  Update& set_if_absent(Attribute attribute, AttributeValue value);
  /// Appends to a list, which is created if it is absent.
  Update& append(Attribute list, std::vector<AttributeValue> values);
  /// Adds to a number, which is 0 if it is absent, or adds elements to a set. If the call is repeated, it adds again. To prevent that, use
  /// a condition, or a transaction, whose token lets DynamoDB recognize repetitions.
  Update& add(Attribute attribute, AttributeValue value);
  Update& remove(Attribute attribute);
  /// Deletes elements of a set (DynamoDB calls this action DELETE).
  Update& delete_elements(Attribute set, AttributeValue elements);

  bool empty() const;
  std::string to_text(Placeholders& placeholders) const;

 private:
  expression_detail::Parts set_, add_, remove_, delete_;
};

/// The expressions of one request. Empty expressions are left out.
struct Expressions {
  Condition condition{};
  Condition key{};     ///< only in a query
  Condition filter{};  ///< only in a query
  Update update{};
  std::vector<Attribute> only{};  ///< the attributes to read; all if empty
};

struct ExpressionTexts {
  std::optional<std::string> condition, key, filter, update, projection;
  std::optional<std::map<std::string, std::string>> names;
  std::optional<Item> values;
};
ExpressionTexts to_texts(const Expressions& expressions);

/// Adds expressions to a request that has members for them.
template <class Request>
void set_expressions(Request& request, const Expressions& expressions) {
  ExpressionTexts texts = to_texts(expressions);
  const auto put = [](auto& member, auto& text) {
    if (text) member = std::move(*text);
  };
  if constexpr (requires { request.condition_expression; }) put(request.condition_expression, texts.condition);
  if constexpr (requires { request.key_condition_expression; }) put(request.key_condition_expression, texts.key);
  if constexpr (requires { request.filter_expression; }) put(request.filter_expression, texts.filter);
  if constexpr (requires { request.update_expression; }) put(request.update_expression, texts.update);
  if constexpr (requires { request.projection_expression; }) put(request.projection_expression, texts.projection);
  if constexpr (requires { request.expression_attribute_names; }) put(request.expression_attribute_names, texts.names);
  if constexpr (requires { request.expression_attribute_values; }) put(request.expression_attribute_values, texts.values);
}

/// Adds only a condition, if it isn't empty.
template <class Request>
void set_condition(Request& request, Condition condition) {
  Expressions expressions;
  expressions.condition = std::move(condition);
  set_expressions(request, expressions);
}

}  // namespace martlet::aws
