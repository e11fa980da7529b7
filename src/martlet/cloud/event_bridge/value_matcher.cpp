#include "value_matcher.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <martlet/base/text.hpp>

#include "cidr.hpp"
#include "wildcard.hpp"

namespace martlet::cloud::event_bridge {
namespace {

using json::Array;
using json::Value;

constexpr std::array<std::string_view, 8> operators = {"prefix", "suffix", "equals-ignore-case", "wildcard", "anything-but", "numeric",
                                                       "exists", "cidr"};

// Returns the name and operand of an operator, or nullptr if the matcher is a literal.
const std::pair<std::string, Value>* operator_of(const Value& matcher) {
  return matcher.object() && matcher.object()->size() == 1 ? &matcher.object()->front() : nullptr;
}

bool equals(const Value& a, const Value& b) {
  if (a.is_number() && b.is_number()) return a.number() == b.number();
  return a == b;
}

bool compare(const std::string& comparison, double a, double b) {
  if (comparison == "=") return a == b;
  if (comparison == "<") return a < b;
  if (comparison == "<=") return a <= b;
  if (comparison == ">") return a > b;
  return a >= b;
}

// Returns whether a number meets all comparisons, as in [">", 0, "<=", 5].
bool matches_comparisons(const Array& comparisons, const Value& value) {
  if (!value.is_number()) return false;
  for (std::size_t i = 0; i + 1 < comparisons.size(); i += 2) {
    if (!compare(*comparisons[i].string(), value.number(), comparisons[i + 1].number())) return false;
  }
  return true;
}

bool matches_text(const std::string& name, const std::string& text, const Value& operand);

// `operand` is a string, or {"equals-ignore-case": "..."} within prefix and suffix.
bool match_end(const std::string& name, const std::string& text, const Value& operand) {
  const bool is_prefix = name == "prefix";
  const auto* inner = operator_of(operand);
  const std::string wanted = inner ? to_lower(*inner->second.string()) : *operand.string();
  const std::string given = inner ? to_lower(text) : text;
  return is_prefix ? given.starts_with(wanted) : given.ends_with(wanted);
}

bool matches_text(const std::string& name, const std::string& text, const Value& operand) {
  if (const Array* several = operand.array())
    return std::ranges::any_of(*several, [&](const Value& one) { return matches_text(name, text, one); });
  if (name == "prefix" || name == "suffix") return match_end(name, text, operand);
  if (name == "equals-ignore-case") return to_lower(text) == to_lower(*operand.string());
  if (name == "cidr") return is_in_cidr(text, *operand.string());
  return matches_wildcard(text, *operand.string());
}

bool is_any_of(const Value& operand, const Value& value) {
  if (const auto* inner = operator_of(operand)) return value.string() && matches_text(inner->first, *value.string(), inner->second);
  if (const Array* several = operand.array())
    return std::ranges::any_of(*several, [&value](const Value& one) { return equals(one, value); });
  return equals(operand, value);
}

bool matches_value(const Value& matcher, const Value& value) {
  const auto* operation = operator_of(matcher);
  if (!operation) return equals(matcher, value);
  const auto& [name, operand] = *operation;
  if (name == "anything-but") return !is_any_of(operand, value);
  if (name == "numeric") return matches_comparisons(*operand.array(), value);
  return value.string() && matches_text(name, *value.string(), operand);
}

bool matches(const Value& matcher, const Value* field) {
  const auto* operation = operator_of(matcher);
  if (operation && operation->first == "exists") {
    const bool is_leaf = field && !field->object() && !(field->array() && field->array()->empty());
    return is_leaf == *operation->second.boolean();
  }
  if (!field) return false;
  if (field->array()) return std::ranges::any_of(*field->array(), [&matcher](const Value& one) { return matches_value(matcher, one); });
  return matches_value(matcher, *field);
}

bool are_texts(const Value& operand) {
  if (operand.string()) return true;
  return operand.array() && !operand.array()->empty() &&
         std::ranges::all_of(*operand.array(), [](const Value& one) { return one.string(); });
}

bool are_comparisons(const Value& operand) {
  constexpr std::array<std::string_view, 5> known = {"=", "<", "<=", ">", ">="};
  const Array* parts = operand.array();
  if (!parts || (parts->size() != 2 && parts->size() != 4)) return false;
  for (std::size_t i = 0; i < parts->size(); i += 2) {
    const std::string* comparison = (*parts)[i].string();
    if (!comparison || std::ranges::find(known, *comparison) == known.end() || !(*parts)[i + 1].is_number()) return false;
  }
  return true;
}

bool is_end(const Value& operand) {
  const auto* inner = operator_of(operand);
  return operand.string() || (inner && inner->first == "equals-ignore-case" && inner->second.string());
}

bool is_exclusion(const Value& operand) {
  if (const auto* inner = operator_of(operand)) {
    constexpr std::array<std::string_view, 4> within = {"prefix", "suffix", "equals-ignore-case", "wildcard"};
    return std::ranges::find(within, inner->first) != within.end() && are_texts(inner->second);
  }
  if (operand.object()) return false;
  return !operand.array() || (!operand.array()->empty() &&
                              std::ranges::none_of(*operand.array(), [](const Value& one) { return one.object() || one.array(); }));
}

bool fits(const std::string& name, const Value& operand) {
  if (name == "exists") return operand.boolean() != nullptr;
  if (name == "numeric") return are_comparisons(operand);
  if (name == "anything-but") return is_exclusion(operand);
  if (name == "prefix" || name == "suffix") return is_end(operand);
  if (name == "cidr") return operand.string() && is_cidr(*operand.string());
  if (name == "wildcard") return operand.string() && operand.string()->find("**") == std::string::npos;
  return operand.string() != nullptr;
}

}  // namespace

Result<void> check_matcher(const Value& matcher) {
  if (matcher.array()) return failure(Code::malformed, "Nested arrays are not allowed");
  if (!matcher.object()) return {};
  const auto* operation = operator_of(matcher);
  if (!operation) return failure(Code::malformed, "Only one key allowed in match expression");
  if (std::ranges::find(operators, operation->first) == operators.end())
    return failure(Code::malformed, "Unrecognized match type " + operation->first);
  if (!fits(operation->first, operation->second)) return failure(Code::malformed, "Invalid value for match type " + operation->first);
  return {};
}

bool matches_any(const Array& matchers, const Value* field) {
  return std::ranges::any_of(matchers, [field](const Value& matcher) { return matches(matcher, field); });
}

}  // namespace martlet::cloud::event_bridge
