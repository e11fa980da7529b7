#include "key_condition.hpp"

#include <algorithm>

#include "dynamodb_errors.hpp"

namespace martlet::cloud::dynamodb {
namespace {

using Kind = ConditionNode::Kind;
using Tests = std::map<std::string, KeyTest>;

std::unexpected<ServiceError> refuse(std::string message) { return std::unexpected(validation_error(std::move(message))); }

std::string mirrored(const std::string& comparator) {
  if (comparator == "<") return ">";
  if (comparator == "<=") return ">=";
  if (comparator == ">") return "<";
  if (comparator == ">=") return "<=";
  return comparator;
}

ServiceResult<> check_operator(const ConditionNode& node) {
  const std::string invalid = "Invalid operator used in KeyConditionExpression: ";
  const bool is_key_function = node.kind != Kind::function || node.name == "begins_with";
  if (node.kind == Kind::or_ || node.kind == Kind::not_ || node.kind == Kind::in || !is_key_function) return refuse(invalid + node.name);
  if (node.kind == Kind::compare && node.name == "<>") return refuse(invalid + "<>");
  const bool is_first = node.parts.front().kind == Kind::path;
  if ((node.kind == Kind::between || node.kind == Kind::function) && !is_first)
    return refuse("Invalid condition in KeyConditionExpression: " + node.name +
                  " operator must have the key attribute as its first operand");
  return {};
}

// Adds the test of one attribute.
ServiceResult<> add_test(const ConditionNode& node, Tests& tests) {
  const DocumentPath* attribute = nullptr;
  KeyTest test{.comparator = node.name};
  for (const ConditionNode& part : node.parts) {
    if (part.kind == Kind::size) return refuse("KeyConditionExpressions cannot contain nested operations");
    if (part.kind == Kind::value) {
      test.values.push_back(part.value);
      continue;
    }
    if (attribute) return refuse("Invalid condition in KeyConditionExpression: Multiple attribute names used in one condition");
    if (part.path.is_nested()) return refuse("KeyConditionExpressions cannot have conditions on nested attributes");
    attribute = &part.path;
    if (&part != &node.parts.front()) test.comparator = mirrored(node.name);
  }
  if (!attribute) return refuse("Invalid condition in KeyConditionExpression: No key attribute specified");
  if (!tests.emplace(attribute->attribute(), std::move(test)).second)
    return refuse("KeyConditionExpressions must only contain one condition per key");
  return {};
}

ServiceResult<> collect(const ConditionNode& node, Tests& tests) {
  if (node.kind == Kind::and_) {
    for (const ConditionNode& part : node.parts) {
      if (const ServiceResult<> collected = collect(part, tests); !collected) return collected;
    }
    return {};
  }
  const ServiceResult<> checked = check_operator(node);
  return checked ? add_test(node, tests) : checked;
}

ServiceResult<> check_types(const KeyPart& part, const KeyTest& test) {
  const auto is_of_type = [&](const AttributeValue& value) { return value.type_name() == part.type; };
  if (!std::ranges::all_of(test.values, is_of_type))
    return std::unexpected(invalid_values("Condition parameter type does not match schema type"));
  return {};
}

// Returns the first text after all those that begin with `prefix`.
std::string after_prefix(std::string prefix) {
  while (!prefix.empty() && prefix.back() == '\xFF') prefix.pop_back();
  if (prefix.empty()) return KeyRange::after_every_key();
  ++prefix.back();
  return prefix;
}

void limit(KeyRange& range, const KeyTest& test) {
  const std::string value = test.values.front().sort_key();
  const std::string& comparator = test.comparator;
  if (comparator == "begins_with") {
    range.low = value;
    range.high = after_prefix(value);
  } else if (comparator == "BETWEEN") {
    range.low = value;
    range.high = just_after(test.values[1].sort_key());
  } else if (comparator == "=") {
    range.low = value;
    range.high = just_after(value);
  } else if (comparator.starts_with(">")) {
    range.low = comparator == ">" ? just_after(value) : value;
  } else {
    range.high = comparator == "<" ? value : just_after(value);
  }
}

}  // namespace

ServiceResult<Tests> read_key_condition(const Condition& condition) {
  constexpr std::size_t tests_max = 2;
  Tests tests;
  const ServiceResult<> collected = collect(condition.root(), tests);
  if (!collected) return std::unexpected(collected.error());
  if (tests.size() > tests_max) return refuse("Conditions can be of length 1 or 2 only");
  return tests;
}

ServiceResult<KeyRange> range_of(const KeySchema& schema, const Tests& tests) {
  const auto hash = tests.find(schema.hash.name);
  if (hash == tests.end()) return refuse("Query condition missed key schema element: " + schema.hash.name);
  if (!schema.range && tests.size() > 1) return refuse("Query key condition not supported");
  const auto sort = schema.range ? tests.find(schema.range->name) : tests.end();
  if (tests.size() > 1 && sort == tests.end()) return refuse("Query condition missed key schema element: " + schema.range->name);
  ServiceResult<> checked = check_types(schema.hash, hash->second);
  if (checked && sort != tests.end()) checked = check_types(*schema.range, sort->second);
  if (!checked) return std::unexpected(checked.error());
  if (hash->second.comparator != "=") return refuse("Query key condition not supported");
  KeyRange range{.hash = hash->second.values.front().sort_key()};
  if (sort != tests.end()) limit(range, sort->second);
  return range;
}

}  // namespace martlet::cloud::dynamodb
