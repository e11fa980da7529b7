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
bool compare(const std::optional<Value>& asked, const std::optional<Value>& wanted, Compare by) {
  return asked && wanted && by(*asked, *wanted);
}

bool compare_numbers(std::string_view asked, std::string_view wanted, auto by) { return compare(number_of(asked), number_of(wanted), by); }
bool compare_times(std::string_view asked, std::string_view wanted, auto by) { return compare(time_of(asked), time_of(wanted), by); }

bool has_value(std::string_view asked, std::string_view wanted, ConditionTest test) {
  switch (test) {
    case ConditionTest::string_equals: return asked == wanted;
    case ConditionTest::string_equals_ignoring_case: return equals_ignoring_case(asked, wanted);
    case ConditionTest::numeric_equals: return compare_numbers(asked, wanted, std::equal_to());
    case ConditionTest::numeric_less: return compare_numbers(asked, wanted, std::less());
    case ConditionTest::numeric_less_or_equal: return compare_numbers(asked, wanted, std::less_equal());
    case ConditionTest::numeric_greater: return compare_numbers(asked, wanted, std::greater());
    case ConditionTest::numeric_greater_or_equal: return compare_numbers(asked, wanted, std::greater_equal());
    case ConditionTest::date_equals: return compare_times(asked, wanted, std::equal_to());
    case ConditionTest::date_less: return compare_times(asked, wanted, std::less());
    case ConditionTest::date_less_or_equal: return compare_times(asked, wanted, std::less_equal());
    case ConditionTest::date_greater: return compare_times(asked, wanted, std::greater());
    case ConditionTest::date_greater_or_equal: return compare_times(asked, wanted, std::greater_equal());
    case ConditionTest::boolean: return equals_ignoring_case(asked, wanted);
    case ConditionTest::binary_equals: return compare(from_base64(asked), from_base64(wanted), std::equal_to());
    case ConditionTest::ip_address: return is_in_network(asked, wanted);
    case ConditionTest::string_like:
    case ConditionTest::arn_like:
    case ConditionTest::is_null: return false;  // not compared as text
  }
  return false;
}

std::optional<WildcardPattern> pattern_of(std::string_view wanted, const ConditionContext& context, bool has_variables) {
  return has_variables ? WildcardPattern::expanded(wanted, context) : WildcardPattern::of(wanted);
}

bool takes_variables(ConditionTest test) {
  return test == ConditionTest::string_equals || test == ConditionTest::string_equals_ignoring_case || test == ConditionTest::string_like ||
         test == ConditionTest::arn_like;
}

class Match {
 public:
  Match(const Condition& condition, const ConditionContext& context, bool has_variables)
      : condition_(condition), context_(context), has_variables_(has_variables && takes_variables(condition.test)) {}

  bool run() const {
    const ConditionContext::Values* asked = context_.find(condition_.key);
    if (condition_.test == ConditionTest::is_null) return is_null(asked);
    switch (condition_.quantifier) {
      case Quantifier::for_all_values: return !asked || std::ranges::all_of(asked->values, [&](const auto& value) { return fits(value); });
      case Quantifier::for_any_value:
        return asked ? std::ranges::any_of(asked->values, [&](const auto& value) { return fits(value); }) : condition_.if_exists;
      case Quantifier::none: break;
    }
    if (!asked) return condition_.if_exists || condition_.is_negated;
    return !asked->is_multivalued && fits(asked->values.front());
  }

 private:
  bool is_null(const ConditionContext::Values* asked) const {
    return std::ranges::any_of(condition_.values,
                               [&](const auto& wanted) { return equals_ignoring_case(wanted, asked ? "false" : "true"); });
  }

  bool fits(std::string_view asked) const {
    const bool found = std::ranges::any_of(condition_.values, [&](const auto& wanted) { return fits(asked, wanted); });
    return found != condition_.is_negated;
  }

  bool fits(std::string_view asked, std::string_view wanted) const {
    const std::optional<WildcardPattern> pattern = pattern_of(wanted, context_, has_variables_);
    if (!pattern) return false;
    if (condition_.test == ConditionTest::string_like) return pattern->matches(asked);
    if (condition_.test == ConditionTest::arn_like) return matches_arn(*pattern, asked, ShortArn::matches_nothing);
    return has_value(asked, pattern->text(), condition_.test);
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
