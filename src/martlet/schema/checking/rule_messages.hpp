#pragma once
#include <string>
#include <vector>

#include "compiled/compiled_schema.hpp"

/// The messages for values that don't satisfy a rule, in joi's words. They don't contain the name of the value, which the complete message
/// begins with.
namespace martlet::schema {

/// Returns the message for a text rule: `must be a valid email`.
std::string text_rule_message(const RuleCheck& check);
/// Returns the message for a pattern whose match reached its limits.
std::string undecided_pattern_message(const RuleCheck& check);
/// Returns the message for a number or count rule. `limit` is the limit as joi prints it: a number, or `ref:key`.
std::string number_or_count_rule_message(const RuleCheck& check, Kind kind, const std::string& limit);
/// Returns `must be one of [EUR, USD]`, or `must be [EUR]` if there is only one value.
std::string value_not_allowed_message(const std::vector<std::string>& allowed);

/// Returns `[name, price, -price]`.
std::string in_brackets(const std::vector<std::string>& items);
/// Returns the literals as messages show them.
std::vector<std::string> literal_texts(const std::vector<Literal>& literals);

}  // namespace martlet::schema
