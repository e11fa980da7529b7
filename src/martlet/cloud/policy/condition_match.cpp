#include "condition_match.hpp"

#include <algorithm>

#include <martlet/base/encoding.hpp>
#include <martlet/base/text.hpp>

#include "arn_pattern.hpp"
#include "condition_values.hpp"

namespace martlet::cloud {
namespace {

using Quantifier = Condition::Quantifier;

template <class Value, class Compare>
bool compare(const std::optional<Value>& requested, const std::optional<Value>& wanted, Compare by) {
  return requested && wanted && by(*requested, *wanted);
}

bool compare_numbers(std::string_view requested, std::string_view wanted, auto by) {
  return compare(number_of(requested), number_of(wanted), by);
}
bool compare_times(std::string_view requested, std::string_view wanted, auto by) {
  return compare(time_of(requested), time_of(wanted), by);
}

bool has_value(std::string_view requested, std::string_view wanted, ConditionTest test) {
  switch (test) {
    case ConditionTest::string_equals: return requested == wanted;
    case ConditionTest::string_equals_ignoring_case: return equals_ignoring_case(requested, wanted);
    case ConditionTest::numeric_equals: return compare_numbers(requested, wanted, std::equal_to());
    case ConditionTest::numeric_less: return compare_numbers(requested, wanted, std::less());
    case ConditionTest::numeric_less_or_equal: return compare_numbers(requested, wanted, std::less_equal());
    case ConditionTest::numeric_greater: return compare_numbers(requested, wanted, std::greater());
    case ConditionTest::numeric_greater_or_equal: return compare_numbers(requested, wanted, std::greater_equal());
    case ConditionTest::date_equals: return compare_times(requested, wanted, std::equal_to());
    case ConditionTest::date_less: return compare_times(requested, wanted, std::less());
    case ConditionTest::date_less_or_equal: return compare_times(requested, wanted, std::less_equal());
    case ConditionTest::date_greater: return compare_times(requested, wanted, std::greater());
    case ConditionTest::date_greater_or_equal: return compare_times(requested, wanted, std::greater_equal());
    case ConditionTest::boolean: return equals_ignoring_case(requested, wanted);
    case ConditionTest::binary_equals: return compare(from_base64(requested), from_base64(wanted), std::equal_to());
    case ConditionTest::ip_address: return is_in_network(requested, wanted);
    case ConditionTest::string_like:
    case ConditionTest::arn_like:
    case ConditionTest::is_null: return false;  // not compared as text
  }
  return false;
}

std::optional<WildcardPattern> pattern_of(std::string_view wanted, const ConditionContext& context, bool has_variables) {
  return has_variables ? WildcardPattern::expanded(wanted, context) : WildcardPattern::of(wanted);
}

bool supports_variables(ConditionTest test) {
  return test == ConditionTest::string_equals || test == ConditionTest::string_equals_ignoring_case || test == ConditionTest::string_like ||
         test == ConditionTest::arn_like;
}

class Match {
 public:
  Match(const Condition& condition, const ConditionContext& context, bool has_variables)
      : condition_(condition), context_(context), has_variables_(has_variables && supports_variables(condition.test)) {}

  bool run() const {
    const ConditionContext::Values* requested = context_.find(condition_.key);
    if (condition_.test == ConditionTest::is_null) return is_null(requested);
    switch (condition_.quantifier) {
      case Quantifier::for_all_values:
        return !requested || std::ranges::all_of(requested->values, [&](const auto& value) { return matches(value); });
      case Quantifier::for_any_value:
        return requested ? std::ranges::any_of(requested->values, [&](const auto& value) { return matches(value); }) : condition_.if_exists;
      case Quantifier::none: break;
    }
    if (!requested) return condition_.if_exists || condition_.is_negated;
    return !requested->is_multivalued && matches(requested->values.front());
  }

 private:
  bool is_null(const ConditionContext::Values* requested) const {
    return std::ranges::any_of(condition_.values,
                               [&](const auto& wanted) { return equals_ignoring_case(wanted, requested ? "false" : "true"); });
  }

  bool matches(std::string_view requested) const {
    const bool found = std::ranges::any_of(condition_.values, [&](const auto& wanted) { return matches(requested, wanted); });
    return found != condition_.is_negated;
  }

  bool matches(std::string_view requested, std::string_view wanted) const {
    const std::optional<WildcardPattern> pattern = pattern_of(wanted, context_, has_variables_);
    if (!pattern) return false;
    if (condition_.test == ConditionTest::string_like) return pattern->matches(requested);
    if (condition_.test == ConditionTest::arn_like) return matches_arn(*pattern, requested, ShortArn::matches_nothing);
    return has_value(requested, pattern->text(), condition_.test);
  }

  const Condition& condition_;
  const ConditionContext& context_;
  const bool has_variables_;
};

}  // namespace

bool holds(const Condition& condition, const ConditionContext& context, bool has_variables) {
  return Match(condition, context, has_variables).run();
}

}  // namespace martlet::cloud
