#include <algorithm>

#include <martlet/base/quoted_text.hpp>

#include "checking/rule_messages.hpp"
#include "checking/satisfies.hpp"
#include "compiled/erased_value_access.hpp"
#include "reading/reader.hpp"

namespace martlet::schema {
namespace {

/// Returns the field's label if it has one, otherwise its key, as joi shows them.
std::string shown_key(const CompiledField& field) {
  const std::string& label = unwrapped(field.node)->refinement->label;
  return label.empty() ? std::string(field.key) : label;
}

/// Returns whether the value of a field equals a literal of a condition.
bool equals(const CompiledNode& node, const void* object, const Literal& literal) {
  switch (node.kind) {
    case Kind::string: return literal.text == *static_cast<const std::string*>(object);
    case Kind::enumeration: {
      const std::string* name = enum_name(*node.type, object);
      return name && literal.text == *name;
    }
    case Kind::boolean: return literal.flag == *static_cast<const bool*>(object);
    default: break;
  }
  const auto number = number_in(node, object);
  return number && literal.number && *number == *literal.number;
}

}  // namespace

bool Reader::holds(const Frame& frame, const CompiledCondition& compiled) const {
  const CompiledField& other = frame.node->object->fields[compiled.field];
  const CompiledNode* node = unwrapped(other.node);
  const bool is_there = is_present(frame, compiled.field) && !frame.of_wrong_type.has(compiled.field);
  const void* object = is_there ? unwrapped(other.node, other.at(frame.object)) : nullptr;
  const auto is_it = [&](const Literal& literal) { return equals(*node, object, literal); };
  return (object && std::ranges::any_of(compiled.condition->values, is_it)) != compiled.condition->negated;
}

bool Reader::is_forbidden(const Frame& frame, std::size_t field) const {
  return std::ranges::any_of(frame.node->object->fields[field].conditions, [&](const CompiledCondition& condition) {
    return condition.condition->then == Condition::Then::forbidden && holds(frame, condition);
  });
}

void Reader::check_at_end(Frame& frame) {
  const CompiledObject& object = *frame.node->object;
  for (std::size_t i = 0; i < object.fields.size(); ++i) {
    if (!object.fields[i].is_checked_at_end) continue;
    frame.move_to(object.fields[i]);
    check_conditions(frame, i);
    check_references(frame, i);
  }
}

void Reader::check_conditions(Frame& frame, std::size_t index) {
  const CompiledField& field = frame.node->object->fields[index];
  for (const CompiledCondition& condition : field.conditions) {
    if (!holds(frame, condition)) continue;
    switch (condition.condition->then) {
      case Condition::Then::required:
        if (!is_present(frame, index) && !field.declared->is_required)
          report(*unwrapped(field.node), slot::missing, "is required", Cause::missing);
        break;
      case Condition::Then::forbidden:
        if (!frame.seen.has(index)) break;
        problems_->remove_under(order_at(frames_.size()));
        report(*unwrapped(field.node), slot::missing, "is not allowed", Cause::unknown_key);
        return;
      case Condition::Then::refined:
        if (frame.seen.has(index) && !frame.unchecked.has(index)) check_refined(*condition.refined, field.at(frame.object));
        break;
    }
  }
}

void Reader::check_references(Frame& frame, std::size_t index) {
  const CompiledObject& object = *frame.node->object;
  const CompiledNode& node = *unwrapped(object.fields[index].node);
  const void* value = unwrapped(object.fields[index].node, object.fields[index].at(frame.object));
  if (!node.has_references || !frame.seen.has(index) || frame.unchecked.has(index) || !value) return;
  std::uint32_t place = slot::first_rule;
  for (const RuleCheck& check : node.checks) {
    ++place;
    if (check.reference < 0) continue;
    const auto other = static_cast<std::size_t>(check.reference);
    const CompiledField& limit_field = object.fields[other];
    const bool is_there = is_present(frame, other) && !frame.of_wrong_type.has(other);
    const void* limit_object = is_there ? unwrapped(limit_field.node, limit_field.at(frame.object)) : nullptr;
    const auto limit = limit_object ? number_in(*unwrapped(limit_field.node), limit_object) : std::nullopt;
    const std::string name = "ref:" + check.rule->reference;
    if (!limit) {
      report(node, place - 1,
             node.kind == Kind::time ? "date references " + quoted(name) + " which must have a valid date format"
                                     : "limit references " + quoted(name) + " which must be a number");
      continue;
    }
    RuleCheck resolved = check;
    resolved.limit = *limit;
    if (!satisfies(resolved, *number_in(node, value))) report(node, place - 1, number_or_count_rule_message(check, node.kind, name));
  }
}

/// Returns the result of a cross-field rule, without a reason if it is satisfied. Some of joi's messages begin with a field's name.
Reader::ObjectRuleResult Reader::check_object_rule(const Frame& frame, const CompiledObjectRule& rule) const {
  const auto& fields = frame.node->object->fields;
  std::vector<std::string> all, present, missing;
  for (const std::size_t peer : rule.peers) {
    const std::string key = shown_key(fields[peer]);
    all.push_back(key);
    (is_present(frame, peer) ? present : missing).push_back(key);
  }
  const bool has_key = rule.key >= 0 && is_present(frame, static_cast<std::size_t>(rule.key));
  const std::string key = rule.key >= 0 ? shown_key(fields[static_cast<std::size_t>(rule.key)]) : std::string();
  switch (rule.rule->kind) {
    case ObjectRule::Kind::all_or_none:
      if (present.empty() || missing.empty()) return {};
      return {"", "contains " + in_brackets(present) + " without its required peers " + in_brackets(missing)};
    case ObjectRule::Kind::not_all:
      if (!missing.empty()) return {};
      return {all.front(), "must not exist simultaneously with " + in_brackets({all.begin() + 1, all.end()})};
    case ObjectRule::Kind::at_least_one: return {"", present.empty() ? "must contain at least one of " + in_brackets(all) : ""};
    case ObjectRule::Kind::exactly_one:
      if (present.empty()) return {"", "must contain at least one of " + in_brackets(all)};
      return {"", present.size() > 1 ? "contains a conflict between exclusive peers " + in_brackets(all) : ""};
    case ObjectRule::Kind::at_most_one:
      return {"", present.size() > 1 ? "contains a conflict between optional exclusive peers " + in_brackets(all) : ""};
    case ObjectRule::Kind::with: return {key, has_key && !missing.empty() ? "missing required peer " + quoted(missing.front()) : ""};
    case ObjectRule::Kind::without:
      return {key, has_key && !present.empty() ? "conflict with forbidden peer " + quoted(present.front()) : ""};
    case ObjectRule::Kind::custom: return {};
  }
  return {};
}

void Reader::check_object_rules(Frame& frame) {
  std::uint32_t place = slot::object_rule;
  for (const CompiledObjectRule& rule : frame.node->object->rules) {
    const ObjectRuleResult result = check_object_rule(frame, rule);
    const std::string& label = result.subject.empty() ? frame.node->refinement->label : result.subject;
    if (!result.reason.empty()) report_at(frames_.size() - 1, label, place, result.reason);
    ++place;
  }
}

/// Custom rules are checked only for objects that are otherwise valid.
void Reader::check_custom_object_rules(Frame& frame) {
  std::uint32_t place = slot::object_rule;
  for (const CompiledObjectRule& rule : frame.node->object->rules) {
    ++place;
    if (rule.rule->kind != ObjectRule::Kind::custom) continue;
    const auto why = rule.rule->custom.check(rule.rule->custom.rule.get(), frame.object);
    if (!why) continue;
    frame.leave_field(rule.rule->key, place - 1);
    rule.rule->key.empty() ? report_at(frames_.size() - 1, frame.node->refinement->label, place - 1, *why)
                           : report_at(frames_.size(), {}, slot::first_rule, *why);
  }
}

}  // namespace martlet::schema
