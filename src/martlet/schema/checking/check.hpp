#pragma once
#include <string>
#include <string_view>

#include "frozen/frozen.hpp"

/// Does a value keep a rule, and what to say where it doesn't. A reason is a message without the name of the value at its front.
namespace martlet::schema {

/// Texts: all rules but patterns, which have a third answer.
bool keeps(const Check& check, const std::string& text);
bool keeps(const Check& check, const Number& number);
/// Arrays and maps: how many elements or keys. True for rules about something else.
bool keeps_count(const Check& check, std::size_t count);

/// Of text rules, in joi's words after the name: `must be a valid email`.
std::string reason(const Check& check);
/// Of a pattern that gave up.
std::string reason_undecided(const Check& check);
/// Of number and count rules; `limit` is what joi prints there: a number, or `ref:key`.
std::string reason(const Check& check, Kind kind, const std::string& limit);

/// Does the rule bound the size of a text, an array or a map from above?
bool bounds_size(RuleKind kind);
/// So far beyond its bound that nothing else is asked of it, whatever the order of the rules: what a rule costs grows with the size. Where
/// sizes are ordinary all rules answer, as joi's do.
inline bool is_far_too_large(const Frozen& node, std::size_t bytes_or_items) {
  constexpr std::size_t ordinary_max = 1000;
  constexpr std::size_t character_bytes_max = 4;
  if (bytes_or_items <= ordinary_max) return false;
  return node.kind == Kind::string ? bytes_or_items / character_bytes_max > node.size_max : bytes_or_items > node.size_max;
}

/// `[name, price, -price]`
std::string in_brackets(const std::vector<std::string>& items);
std::vector<std::string> names_of(const std::vector<Literal>& literals);
/// `must be one of [EUR, USD]`, or `must be [EUR]` where there is one only.
std::string reason_not_allowed(const std::vector<std::string>& allowed);

}  // namespace martlet::schema
