#pragma once
#include <string>
#include <string_view>

#include "compiled/compiled_schema.hpp"

/// Checks whether a value satisfies a rule, and gives the reason if it doesn't. A reason is a message without the name of the value,
/// with which the message begins.
namespace martlet::schema {

/// Does the text satisfy the rule? Not for patterns, which have a third outcome (Match::undecided).
bool satisfies(const Check& check, const std::string& text);
bool satisfies(const Check& check, const Number& number);
/// Does the number of elements or keys satisfy the rule? True for rules about something else.
bool satisfies_count(const Check& check, std::size_t count);

/// Returns the reason for a text rule, in joi's words: `must be a valid email`.
std::string reason(const Check& check);
/// Returns the reason for a pattern whose match reached its limits.
std::string reason_undecided(const Check& check);
/// Returns the reason for a number or count rule. `limit` is the limit as joi prints it: a number, or `ref:key`.
std::string reason(const Check& check, Kind kind, const std::string& limit);

/// Does the rule set an upper bound on the size of a text, an array or a map?
bool bounds_size(RuleKind kind);
/// Is the size so far beyond its bound that no other rule is checked, whatever their order? The cost of a rule grows with the size. For
/// ordinary sizes all rules are checked, as in joi.
inline bool is_far_too_large(const CompiledNode& node, std::size_t bytes_or_items) {
  constexpr std::size_t ordinary_max = 1000;
  constexpr std::size_t character_bytes_max = 4;
  if (bytes_or_items <= ordinary_max) return false;
  return node.kind == Kind::string ? bytes_or_items / character_bytes_max > node.size_max : bytes_or_items > node.size_max;
}

/// Returns `[name, price, -price]`.
std::string in_brackets(const std::vector<std::string>& items);
std::vector<std::string> names_of(const std::vector<Literal>& literals);
/// Returns `must be one of [EUR, USD]`, or `must be [EUR]` if there is only one value.
std::string reason_not_allowed(const std::vector<std::string>& allowed);

}  // namespace martlet::schema
