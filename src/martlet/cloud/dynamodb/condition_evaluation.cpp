#include <algorithm>

#include "condition.hpp"

namespace martlet::cloud::dynamodb {
namespace {

using Kind = ConditionNode::Kind;
using Type = AttributeValue::Type;

bool is_ordered(Type type) { return type == Type::string || type == Type::number || type == Type::binary; }

// Returns the value of an operand in an item, or nullopt if the item has none.
std::optional<AttributeValue> value_of(const ConditionNode& operand, const Item& item) {
  if (operand.kind == Kind::value) return operand.value;
  if (operand.kind == Kind::path) {
    const AttributeValue* found = find(item, operand.path);
    return found ? std::optional(*found) : std::nullopt;
  }
  const std::optional<AttributeValue> inner = value_of(operand.parts.front(), item);
  const std::optional<std::size_t> length = inner ? inner->length() : std::nullopt;
  if (!length) return std::nullopt;
  return AttributeValue::number(DecimalNumber::parse(std::to_string(*length)).value());
}

bool is_in_order(const AttributeValue& a, std::string_view comparator, const AttributeValue& b) {
  if (a.type() != b.type() || !is_ordered(a.type())) return false;
  const std::string left = a.sort_key();
  const std::string right = b.sort_key();
  if (comparator == "<") return left < right;
  if (comparator == "<=") return left <= right;
  if (comparator == ">") return left > right;
  return left >= right;
}

bool compare(const std::optional<AttributeValue>& a, std::string_view comparator, const std::optional<AttributeValue>& b) {
  if (comparator == "=") return a && b && *a == *b;
  if (comparator == "<>") return !(a && b && *a == *b);
  return a && b && is_in_order(*a, comparator, *b);
}

bool contains(const AttributeValue& whole, const AttributeValue& part) {
  if (whole.is_set()) return whole.has_element(part);
  if (whole.type() == Type::list) return std::ranges::find(whole.list(), part) != whole.list().end();
  const bool is_text = whole.type() == Type::string || whole.type() == Type::binary;
  return is_text && part.type() == whole.type() && whole.text().find(part.text()) != std::string::npos;
}

bool call(const ConditionNode& node, const Item& item) {
  const std::optional<AttributeValue> first = value_of(node.parts[0], item);
  if (node.name == "attribute_exists") return first.has_value();
  if (node.name == "attribute_not_exists") return !first;
  const std::optional<AttributeValue> second = value_of(node.parts[1], item);
  if (!first || !second) return false;
  if (node.name == "attribute_type") return first->type_name() == second->text();
  if (node.name == "contains") return contains(*first, *second);
  const bool is_text = first->type() == Type::string || first->type() == Type::binary;
  return is_text && first->type() == second->type() && first->text().starts_with(second->text());
}

bool holds(const ConditionNode& node, const Item& item) {
  const auto part_holds = [&](const ConditionNode& part) { return holds(part, item); };
  const auto value = [&](std::size_t part) { return value_of(node.parts[part], item); };
  switch (node.kind) {
    case Kind::and_: return std::ranges::all_of(node.parts, part_holds);
    case Kind::or_: return std::ranges::any_of(node.parts, part_holds);
    case Kind::not_: return !holds(node.parts.front(), item);
    case Kind::function: return call(node, item);
    case Kind::compare: return compare(value(0), node.name, value(1));
    case Kind::between: return compare(value(0), ">=", value(1)) && compare(value(0), "<=", value(2));
    case Kind::in:
      for (std::size_t i = 1; i < node.parts.size(); ++i) {
        if (compare(value(0), "=", value(i))) return true;
      }
      return false;
    case Kind::path:
    case Kind::value:
    case Kind::size: break;
  }
  return false;
}

}  // namespace

bool Condition::holds(const Item& item) const { return dynamodb::holds(root_, item); }

}  // namespace martlet::cloud::dynamodb
