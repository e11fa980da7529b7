#include "condition_operator.hpp"

#include <algorithm>
#include <array>

namespace martlet::cloud {
namespace {

using Test = ConditionTest;

struct Operator {
  std::string_view name;
  Test test;
  bool is_negated = false;
};

constexpr std::array operators{
    Operator{"StringEquals", Test::string_equals},
    Operator{"StringNotEquals", Test::string_equals, true},
    Operator{"StringEqualsIgnoreCase", Test::string_equals_ignoring_case},
    Operator{"StringNotEqualsIgnoreCase", Test::string_equals_ignoring_case, true},
    Operator{"StringLike", Test::string_like},
    Operator{"StringNotLike", Test::string_like, true},
    Operator{"ArnEquals", Test::arn_like},
    Operator{"ArnLike", Test::arn_like},
    Operator{"ArnNotEquals", Test::arn_like, true},
    Operator{"ArnNotLike", Test::arn_like, true},
    Operator{"NumericEquals", Test::numeric_equals},
    Operator{"NumericNotEquals", Test::numeric_equals, true},
    Operator{"NumericLessThan", Test::numeric_less},
    Operator{"NumericLessThanEquals", Test::numeric_less_or_equal},
    Operator{"NumericGreaterThan", Test::numeric_greater},
    Operator{"NumericGreaterThanEquals", Test::numeric_greater_or_equal},
    Operator{"DateEquals", Test::date_equals},
    Operator{"DateNotEquals", Test::date_equals, true},
    Operator{"DateLessThan", Test::date_less},
    Operator{"DateLessThanEquals", Test::date_less_or_equal},
    Operator{"DateGreaterThan", Test::date_greater},
    Operator{"DateGreaterThanEquals", Test::date_greater_or_equal},
    Operator{"Bool", Test::boolean},
    Operator{"BinaryEquals", Test::binary_equals},
    Operator{"IpAddress", Test::ip_address},
    Operator{"NotIpAddress", Test::ip_address, true},
    Operator{"Null", Test::is_null},
};

bool remove_prefix(std::string_view& name, std::string_view prefix) {
  if (!name.starts_with(prefix)) return false;
  name.remove_prefix(prefix.size());
  return true;
}

bool remove_suffix(std::string_view& name, std::string_view suffix) {
  if (!name.ends_with(suffix)) return false;
  name.remove_suffix(suffix.size());
  return true;
}

}  // namespace

std::optional<Condition> condition_operator(std::string_view name) {
  Condition condition;
  if (remove_prefix(name, "ForAllValues:"))
    condition.quantifier = Condition::Quantifier::for_all_values;
  else if (remove_prefix(name, "ForAnyValue:"))
    condition.quantifier = Condition::Quantifier::for_any_value;
  condition.if_exists = remove_suffix(name, "IfExists");
  const auto* found = std::ranges::find(operators, name, &Operator::name);
  if (found == operators.end() || (found->test == Test::is_null && condition.if_exists)) return std::nullopt;
  condition.test = found->test;
  condition.is_negated = found->is_negated;
  return condition;
}

}  // namespace martlet::cloud
