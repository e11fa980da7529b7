#pragma once
#include <cstddef>
#include <string>

#include "compiled/compiled_schema.hpp"

namespace martlet::schema {

/// Returns whether the text satisfies the rule. Not for patterns, which have a third outcome (Match::undecided).
bool satisfies(const RuleCheck& check, const std::string& text);
bool satisfies(const RuleCheck& check, const Number& number);
/// Returns whether the number of elements or keys satisfies the rule; true for rules about something else.
bool satisfies_count(const RuleCheck& check, std::size_t count);

/// Returns whether the rule sets an upper bound on the size of a text, an array or a map.
bool bounds_size(RuleKind kind);
/// Returns whether the size is so far beyond its bound that no other rule is checked, whatever the order of the rules. The cost of a rule
/// grows with the size. For ordinary sizes, all rules are checked, as in joi.
inline bool is_far_too_large(const CompiledNode& node, std::size_t bytes_or_items) {
  constexpr std::size_t ordinary_max = 1000;
  constexpr std::size_t character_bytes_max = 4;
  if (bytes_or_items <= ordinary_max) return false;
  return node.kind == Kind::string ? bytes_or_items / character_bytes_max > node.size_max : bytes_or_items > node.size_max;
}

}  // namespace martlet::schema
