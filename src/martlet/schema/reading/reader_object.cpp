#include <algorithm>

#include <martlet/base/quoted_text.hpp>

#include "checking/rule_check.hpp"
#include "checking/rule_messages.hpp"
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

void Reader::object_key(Frame& frame, std::string_view key) {
  const CompiledObject& object = *frame.node->object;
  const std::size_t field = mode_.ignores_case ? object.find_ignoring_case(key) : object.find(key, likely_->index);
  if (field == CompiledObject::none) return unknown_key(frame, key, mode_.unknown.value_or(object.unknown));
  frame.move_to(object.fields[field]);
  awaited_ = frame.field;
  if (likely_->index <= frame.field->index) likely_ = frame.field->next;
  const bool is_former = object.has_former_names && key != frame.field->key;
  if (frame.seen.has(field)) {
    if (is_former != frame.by_former_name.has(field)) {
      const std::string& old = object.fields[field].declared->renamed_from;
      report_at(frames_.size() - 1, frame.node->refinement->label, slot::allowed,
                "cannot rename " + quoted(old) + " because override is disabled and target " + quoted(frame.field->key) + " exists");
    }
    // The last value of a repeated key counts, as with JSON.parse.
    Order order = order_at(frames_.size());
    problems_->remove_under(order);
    const CompiledField& repeated = object.fields[field];
    repeated.node->type->lifetime.reset(repeated.at(frame.object));
    frame.of_wrong_type.remove(field);
    frame.unchecked.remove(field);
    if (mode_.refuses_repeated_keys) report_repeated_key();
  }
  frame.seen.add(field);
  if (is_former) frame.by_former_name.add(field);
}

void Reader::map_key(Frame& frame, std::string_view key) {
  if (frame.node->key_pattern && frame.node->key_pattern->match(key) != Match::found)
    return unknown_key(frame, key, mode_.unknown.value_or(Unknown::reject));
  const MapOps& map = *frame.node->type->map;
  if (is_far_too_large(*frame.node, map.size(frame.object))) return void(skips_next_ = true);  // too many keys: the map is refused anyway
  const MapOps::Place place = map.put(frame.object, key);
  frame.value = place.value;
  frame.place = frame.next++;
  frame.leave_field(place.key, frame.place);
  if (mode_.refuses_repeated_keys && !place.is_new) report_repeated_key();
}

/// Returns the keys that the object may have; none if they aren't requested.
std::vector<std::string> Reader::known_keys_of(const Frame& frame) const {
  std::vector<std::string> keys;
  if (!mode_.keeps_paths || frame.open != Open::object) return keys;
  for (const CompiledField& field : frame.node->object->fields) keys.emplace_back(field.key);
  return keys;
}

void Reader::report_repeated_key() { report_at(frames_.size(), {}, slot::missing, "occurs more than once", Cause::repeated_key); }

void Reader::unknown_key(Frame& frame, std::string_view key, Unknown policy) {
  skips_next_ = true;
  awaited_ = nullptr;
  if (policy != Unknown::reject) return;
  frame.leave_field(key, slot::unknown_key + frame.unknown++);
  report_at(frames_.size(), {}, slot::allowed, "is not allowed", Cause::unknown_key, known_keys_of(frame));
  frame.other_key = {};
}

bool Reader::is_present(const Frame& frame, std::size_t field) const {
  return frame.seen.has(field) || frame.node->object->fields[field].declared->fallback.assign;
}

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

void Reader::fill_missing_fields(Frame& frame) {
  const CompiledObject& object = *frame.node->object;
  for (std::size_t i = 0; i < object.fields.size(); ++i) {
    if (frame.seen.has(i)) continue;
    const CompiledField& field = object.fields[i];
    const Fallback& fallback = field.declared->fallback;
    if (fallback.assign) {
      fallback.assign(field.at(frame.object), fallback.value.get());
    } else if (field.declared->is_required && !is_forbidden(frame, i)) {
      frame.move_to(object.fields[i]);
      report(*unwrapped(field.node), slot::missing, "is required", Cause::missing);
    }
  }
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

void Reader::check_refined(const CompiledNode& refined, const void* wrapper) {
  const CompiledNode& node = *unwrapped(&refined);
  const void* object = unwrapped(&refined, wrapper);
  if (!object) return;
  if (node.kind == Kind::string) return check_text(node, *static_cast<const std::string*>(object));
  if (node.kind == Kind::array) return check_count(node, node.type->array->size(object), object, problems_->count());
  if (node.kind == Kind::map) return check_count(node, node.type->map->size(object), object, problems_->count());
  if (const auto number = number_in(node, object)) check_number(node, *number, object);
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

void Reader::end_object_frame() {
  Frame& frame = frames_.back();
  const CompiledObject& object = *frame.node->object;
  if (!frame.seen.covers(object.all)) fill_missing_fields(frame);
  if (object.has_fields_checked_at_end) check_at_end(frame);
  if (!object.rules.empty()) check_object_rules(frame);
  const bool was_clean = problems_->count() == frame.problems_before || !problems_->has_under(order_at(frames_.size() - 1));
  if (was_clean && !object.rules.empty()) check_custom_object_rules(frame);
  const Target closed{frame.node, frame.object};
  pop();
  if (was_clean && !closed.node->checks.empty()) check_custom_rules(*closed.node, closed.object);
}

}  // namespace martlet::schema
