#include <algorithm>
#include <chrono>
#include <numeric>
#include <optional>
#include <string>
#include <vector>

#include <martlet/base/wall_time.hpp>
#include <martlet/json/value.hpp>

#include "checking/rule_messages.hpp"
#include "checking/satisfies.hpp"
#include "compiled/erased_value_access.hpp"
#include "reading/reader.hpp"
#include "value_writer.hpp"

namespace martlet::schema {
namespace {

/// Returns the index of the first of `size` texts that equals an earlier one.
template <class TextOf>
std::optional<std::size_t> first_repeated(std::size_t size, const TextOf& text_of) {
  std::vector<std::size_t> sorted(size);
  std::iota(sorted.begin(), sorted.end(), std::size_t{0});
  std::ranges::stable_sort(sorted, {}, text_of);
  std::optional<std::size_t> first;
  for (std::size_t i = 1; i < size; ++i)
    if (text_of(sorted[i]) == text_of(sorted[i - 1]) && (!first || sorted[i] < *first)) first = sorted[i];
  return first;
}

}  // namespace

/// Returns whether the value is allowed. Reports a problem if not.
bool Reader::is_allowed(const CompiledNode& node, const Literal& literal) {
  for (const Literal& allowed : node.refinement->one_of)
    if (allowed == literal) return true;
  std::vector<std::string> names = literal_texts(node.refinement->one_of);
  const std::string reason = value_not_allowed_message(names);
  report(node, slot::allowed, reason, Cause::allowed, std::move(names));
  return false;
}

void Reader::check_text(const CompiledNode& node, const std::string& text) {
  if (text.empty()) {
    if (node.takes_empty) return;
    const bool may_be_short =
        !node.checks.empty() && node.checks.front().kind == RuleKind::min_length && node.checks.front().limit == Number(0);
    if (!may_be_short) return report(node, slot::type, "is not allowed to be empty");
  }
  const std::uint64_t problems_before = problems_->count();
  const bool only_size_counts = is_far_too_large(node, text.size());
  std::uint32_t place = slot::first_rule;
  for (const RuleCheck& check : node.checks) {
    if (!only_size_counts || bounds_size(check.kind)) check_text_rule(node, check, place, text, problems_before);
    ++place;
  }
}

void Reader::check_text_rule(const CompiledNode& node, const RuleCheck& check, std::uint32_t place, const std::string& text,
                             std::uint64_t problems_before) {
  if (check.kind == RuleKind::custom) return check_custom_rule(node, check, place, &text, problems_before);
  if (check.kind == RuleKind::pattern) return check_pattern(node, check, place, text);
  const bool is_done = check.kind == RuleKind::trim || check.kind == RuleKind::lowercase || check.kind == RuleKind::uppercase;
  if (!(is_done && mode_.converts) && !satisfies(check, text)) report(node, place, text_rule_message(check));
}

void Reader::check_pattern(const CompiledNode& node, const RuleCheck& check, std::uint32_t place, const std::string& text) {
  switch (check.pattern->match(text)) {
    case Match::found: return;
    case Match::none: return report_with_value(text, node, place, text_rule_message(check), Cause::other);
    case Match::undecided: return report_with_value(text, node, place, undecided_pattern_message(check), Cause::limit);
  }
}

void Reader::check_number(const CompiledNode& node, const Number& number, const void* object) {
  const std::uint64_t problems_before = problems_->count();
  std::uint32_t place = slot::first_rule;
  for (const RuleCheck& check : node.checks) {
    if (check.kind == RuleKind::custom)
      check_custom_rule(node, check, place, object, problems_before);
    else if (check.reference < 0 && !satisfies(check, number))
      report(node, place,
             number_or_count_rule_message(
                 check, node.kind,
                 node.kind == Kind::time ? to_iso8601(WallTime(std::chrono::milliseconds(*check.limit.int64()))) : check.limit.to_text()));
    ++place;
  }
}

/// If elements have problems already (since `problems_before`), they are not compared, and custom rules are not checked.
void Reader::check_count(const CompiledNode& node, std::size_t count, const void* object, std::uint64_t problems_before) {
  const bool only_size_counts = is_far_too_large(node, count);
  std::uint32_t place = slot::first_rule;
  for (const RuleCheck& check : node.checks) {
    if (!only_size_counts || bounds_size(check.kind)) check_count_rule(node, check, place, count, object, problems_before);
    ++place;
  }
}

void Reader::check_count_rule(const CompiledNode& node, const RuleCheck& check, std::uint32_t place, std::size_t count, const void* object,
                              std::uint64_t problems_before) {
  if (check.kind == RuleKind::custom) return check_custom_rule(node, check, place, object, problems_before);
  if (check.kind == RuleKind::unique) return problems_->count() == problems_before ? check_unique(node, place, object) : void();
  if (!satisfies_count(check, count)) report(node, place, number_or_count_rule_message(check, node.kind, check.limit.to_text()));
}

/// Elements are equal if their JSON is equal. joi reports the first that repeats an earlier one. Sorted rather than hashed: a sender can
/// choose elements with equal hashes, which makes the cost quadratic.
void Reader::check_unique(const CompiledNode& node, std::uint32_t place, const void* array) {
  const ArrayOps& ops = *node.type->array;
  std::string written;
  std::vector<std::size_t> ends;
  for (std::size_t i = 0; i < ops.size(array); ++i) {
    json::Writer writer(written);
    write_value(*node.inner, ops.at(array, i), writer);
    ends.push_back(written.size());
  }
  const auto text_of = [&](std::size_t i) {
    const std::size_t begin = i == 0 ? 0 : ends[i - 1];
    return std::string_view(written).substr(begin, ends[i] - begin);
  };
  if (const auto index = first_repeated(ends.size(), text_of)) report_duplicate(node, place, *index);
}

void Reader::report_duplicate(const CompiledNode& node, std::uint32_t place, std::size_t index) {
  push(Open::array, {&node, nullptr});  // for the element's path
  frames_.back().place = static_cast<std::uint32_t>(index);
  frames_.back().other_order = place;
  report(*node.inner, slot::type, "contains a duplicate value");
  pop();
}

void Reader::check_custom_rules(const CompiledNode& node, const void* object) {
  const std::uint64_t problems_before = problems_->count();
  std::uint32_t place = slot::first_rule;
  for (const RuleCheck& check : node.checks)
    if (check.kind == RuleKind::custom) check_custom_rule(node, check, place++, object, problems_before);
}

void Reader::check_custom_rule(const CompiledNode& node, const RuleCheck& check, std::uint32_t place, const void* object,
                               std::uint64_t problems_before) {
  if (problems_->count() != problems_before || !object) return;
  if (const auto why = check.rule->custom.check(check.rule->custom.rule.get(), object)) report(node, place, *why);
}

void Reader::check_refined(const CompiledNode& refined, const void* wrapper) {
  const CompiledNode& node = *unwrapped(&refined);
  const void* object = unwrapped(&refined, wrapper);
  if (!object) return;
  if (node.kind == Kind::string) return check_text(node, *static_cast<const std::string*>(object));
  if (node.kind == Kind::array) return check_count(node, node.type->array->size(object), object, problems_->count());
  if (node.kind == Kind::map) return check_count(node, node.type->map->size(object), object, problems_->count());
  if (const auto number = number_in(node, object)) check_number(node, *number, object);
}

}  // namespace martlet::schema
