#include "schema_diff.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "resolve_reference.hpp"
#include "schema_normal_form.hpp"

namespace martlet::cli {
namespace {

using Texts = std::set<std::string>;

std::string shown(const json::Value& value) { return value.to_text({.escape = false}); }

Texts texts_of(const json::Value* list) {
  Texts texts;
  if (!list) return texts;
  if (!list->array()) return {shown(*list)};
  for (const json::Value& one : *list->array()) texts.insert(shown(one));
  return texts;
}

Texts without(const Texts& all, const Texts& some) {
  Texts left;
  std::set_difference(all.begin(), all.end(), some.begin(), some.end(), std::inserter(left, left.end()));
  return left;
}

std::string listed(const Texts& texts) {
  std::string text;
  for (const std::string& one : texts) text += (text.empty() ? "" : ", ") + one;
  return text;
}

bool allows(const Texts& types, const std::string& type) { return types.contains(type) || (type == "integer" && types.contains("number")); }

// Returns the tighter of the inclusive and the exclusive limit; for integers, as an inclusive one.
std::optional<json::Value> limit_of(const json::Value& schema, std::string_view inclusive, std::string_view exclusive, int step) {
  const json::Value* in = schema.find(inclusive);
  const json::Value* ex = schema.find(exclusive);
  if (!ex) return in ? std::optional(*in) : std::nullopt;
  json::Value limit = *ex;
  if (types_of(schema).contains("integer") && ex->int64()) limit = *ex->int64() + step;
  if (in && (step > 0 ? in->number() > limit.number() : in->number() < limit.number())) return *in;
  return limit;
}

bool comes_before(const json::Value& a, const json::Value& b) {
  return a.string() && b.string() ? *a.string() < *b.string() : a.number() < b.number();
}

Texts required_of(const json::Value& schema) {
  Texts keys;
  const json::Value* required = schema.find("required");
  if (!required || !required->array()) return keys;
  for (const json::Value& one : *required->array()) {
    if (one.string()) keys.insert(*one.string());
  }
  return keys;
}

std::string below(const std::string& place, const std::string& key) { return place.empty() ? key : place + '.' + key; }
bool is_closed(const json::Value& schema) {
  const json::Value* extra = schema.find("additionalProperties");
  return extra && extra->boolean() && !*extra->boolean();
}

}  // namespace

void SchemaDiff::report_difference(Effect effect, const std::string& place, const std::string& what) {
  const bool breaks = effect == Effect::other || (effect == Effect::narrower) == (sender_ == Sender::client);
  report_(breaks, place, what);
}

void SchemaDiff::compare(const json::Value& old_schema, const json::Value& new_schema, const std::string& place) {
  // Types may be recursive, in either document.
  const std::pair pair(shown(old_schema), shown(new_schema));
  if (!open_.insert(pair).second) return;
  const json::Value before = normal_form(old_document_, old_schema);
  const json::Value after = normal_form(new_document_, new_schema);
  compare_types(before, after, place);
  compare_values(before, after, place);
  compare_bounds(before, after, place);
  compare_texts(before, after, place);
  compare_members(before, after, place);
  compare_inside("items", before, after, place + "[]");
  compare_inside("propertyNames", before, after, below(place, "(keys)"));
  compare_lists(before, after, place);
  open_.erase(pair);
}

void SchemaDiff::compare_types(const json::Value& before, const json::Value& after, const std::string& place) {
  const Texts old_types = types_of(before);
  const Texts new_types = types_of(after);
  if (old_types == new_types) return;
  const auto all_in = [](const Texts& some, const Texts& types) {
    return types.empty() || (!some.empty() && std::all_of(some.begin(), some.end(), [&](const auto& one) { return allows(types, one); }));
  };
  const Effect effect = all_in(new_types, old_types) ? Effect::narrower : all_in(old_types, new_types) ? Effect::wider : Effect::other;
  const auto name = [](const Texts& types) { return types.empty() ? std::string("anything") : listed(types); };
  report_difference(effect, place, "the type changed from " + name(old_types) + " to " + name(new_types));
}

void SchemaDiff::compare_values(const json::Value& before, const json::Value& after, const std::string& place) {
  const auto values_of = [](const json::Value& schema) {
    return schema.find("const") ? Texts{shown(*schema.find("const"))} : texts_of(schema.find("enum"));
  };
  const Texts old_values = values_of(before);
  const Texts new_values = values_of(after);
  if (old_values == new_values) return;
  if (old_values.empty()) return report_difference(Effect::narrower, place, "only these values are still allowed: " + listed(new_values));
  if (new_values.empty())
    return report_difference(Effect::wider, place, "it was one of " + listed(old_values) + ", and can now be anything");
  if (const Texts removed = without(old_values, new_values); !removed.empty())
    report_difference(Effect::narrower, place, "it can no longer be " + listed(removed));
  if (const Texts added = without(new_values, old_values); !added.empty())
    report_difference(Effect::wider, place, "it can now be " + listed(added));
}

void SchemaDiff::compare_bound(std::string_view key, const json::Value* before, const json::Value* after, bool is_upper,
                               const std::string& place) {
  const std::string name(key);
  if (!before && !after) return;
  if (!before) return report_difference(Effect::narrower, place, name + " was added: " + shown(*after));
  if (!after) return report_difference(Effect::wider, place, name + " was removed; it was " + shown(*before));
  if (*before == *after || (before->is_number() && before->number() == after->number())) return;
  const bool is_narrower = is_upper ? comes_before(*after, *before) : comes_before(*before, *after);
  report_difference(is_narrower ? Effect::narrower : Effect::wider, place,
                    name + " changed from " + shown(*before) + " to " + shown(*after));
}

void SchemaDiff::compare_bounds(const json::Value& before, const json::Value& after, const std::string& place) {
  const auto pointer = [](const std::optional<json::Value>& value) { return value ? &*value : nullptr; };
  const auto old_least = limit_of(before, "minimum", "exclusiveMinimum", 1);
  const auto new_least = limit_of(after, "minimum", "exclusiveMinimum", 1);
  compare_bound("the minimum", pointer(old_least), pointer(new_least), false, place);
  const auto old_most = limit_of(before, "maximum", "exclusiveMaximum", -1);
  const auto new_most = limit_of(after, "maximum", "exclusiveMaximum", -1);
  compare_bound("the maximum", pointer(old_most), pointer(new_most), true, place);
  for (const std::string_view key :
       {"minLength", "minItems", "minProperties", "formatMinimum", "formatExclusiveMinimum", "x-formatMinimum", "x-formatExclusiveMinimum"})
    compare_bound(key, before.find(key), after.find(key), false, place);
  for (const std::string_view key :
       {"maxLength", "maxItems", "maxProperties", "formatMaximum", "formatExclusiveMaximum", "x-formatMaximum", "x-formatExclusiveMaximum"})
    compare_bound(key, before.find(key), after.find(key), true, place);
}

// Compares keywords whose values can only be equal or different.
void SchemaDiff::compare_texts(const json::Value& before, const json::Value& after, const std::string& place) {
  const Texts types = types_of(before);
  const bool is_number = types.contains("integer") || types.contains("number");  // its limits imply its format
  for (const std::string_view key :
       {"pattern", "format", "multipleOf", "uniqueItems", "contentMediaType", "contentEncoding", "x-pcre-pattern", "x-limits",
        "x-custom-rule", "not", "if", "then", "else", "dependentRequired", "dependentSchemas"}) {
    const json::Value* old_value = before.find(key);
    const json::Value* new_value = after.find(key);
    if (key == "format" && is_number) continue;
    if (key == "uniqueItems" && old_value && old_value->boolean() && !*old_value->boolean()) old_value = nullptr;
    if (key == "uniqueItems" && new_value && new_value->boolean() && !*new_value->boolean()) new_value = nullptr;
    if (!old_value && !new_value) continue;
    const std::string name(key);
    if (!old_value) {
      report_difference(Effect::narrower, place, name + " was added: " + shown(*new_value));
    } else if (!new_value) {
      report_difference(Effect::wider, place, name + " was removed; it was " + shown(*old_value));
    } else if (*old_value != *new_value) {
      report_difference(Effect::other, place, name + " changed from " + shown(*old_value) + " to " + shown(*new_value));
    }
  }
}

void SchemaDiff::compare_removed_member(const std::string& key, const json::Value& after, const std::string& place) {
  if (sender_ == Sender::server) return report_(true, below(place, key), "it is no longer sent");
  report_(is_closed(after), below(place, key), is_closed(after) ? "it is now refused" : "it is now ignored");
}

void SchemaDiff::compare_added_member(const std::string& key, const json::Value& after, const std::string& place) {
  if (sender_ == Sender::client && required_of(after).contains(key))
    return report_(true, below(place, key), "it was added, and is required");
  report_(false, below(place, key), "it was added");
}

void SchemaDiff::compare_members(const json::Value& before, const json::Value& after, const std::string& place) {
  const json::Value old_members = resolved_member(old_document_, before, "properties");
  const json::Value new_members = resolved_member(new_document_, after, "properties");
  const Texts old_required = required_of(before);
  const Texts new_required = required_of(after);
  for (const auto& [key, member] : *old_members.object()) {
    const json::Value* now = new_members.find(key);
    if (!now) {
      compare_removed_member(key, after, place);
      continue;
    }
    if (!old_required.contains(key) && new_required.contains(key))
      report_difference(Effect::narrower, below(place, key), "it is now required");
    if (old_required.contains(key) && !new_required.contains(key))
      report_difference(Effect::wider, below(place, key), "it may now be missing");
    compare(member, *now, below(place, key));
  }
  for (const auto& [key, member] : *new_members.object()) {
    if (!old_members.find(key)) compare_added_member(key, after, place);
  }
  for (const std::string& key : without(new_required, old_required)) {
    if (!new_members.find(key)) report_difference(Effect::narrower, below(place, key), "it is now required");
  }
  compare_extra_members(before, after, place);
}

// Additional members don't break a client that receives them.
void SchemaDiff::compare_extra_members(const json::Value& before, const json::Value& after, const std::string& place) {
  const json::Value* old_extra = before.find("additionalProperties");
  const json::Value* new_extra = after.find("additionalProperties");
  if (old_extra && new_extra && old_extra->object() && new_extra->object()) return compare(*old_extra, *new_extra, below(place, "*"));
  if (is_closed(before) == is_closed(after)) return;
  if (is_closed(after)) return report_difference(Effect::narrower, place, "other members are now refused");
  report_(false, place, "other members are now allowed");
}

void SchemaDiff::compare_inside(std::string_view key, const json::Value& before, const json::Value& after, const std::string& place) {
  const json::Value any{json::Object()};
  const json::Value* old_inside = before.find(key);
  const json::Value* new_inside = after.find(key);
  if (old_inside || new_inside) compare(old_inside ? *old_inside : any, new_inside ? *new_inside : any, place);
}

void SchemaDiff::compare_lists(const json::Value& before, const json::Value& after, const std::string& place) {
  for (const std::string_view key : {"anyOf", "oneOf", "allOf"}) compare_list(key, before, after, place);
}

// Equal alternatives in a different order aren't a change. An alternative that differs is compared with the one at its position.
void SchemaDiff::compare_list(std::string_view key, const json::Value& before, const json::Value& after, const std::string& place) {
  const auto list_of = [&](const json::Value& schema) {
    const json::Value* list = schema.find(key);
    return list && list->array() ? *list->array() : json::Array();
  };
  json::Array old_list = list_of(before);
  json::Array new_list = list_of(after);
  if (old_list.empty() && new_list.empty()) return;
  const std::string name(key);
  const bool adds_rules = key == "allOf";
  if (old_list.empty()) return report_difference(Effect::narrower, place, name + " was added");
  if (new_list.empty()) return report_difference(Effect::wider, place, name + " was removed");
  const auto is_elsewhere = [](const json::Array& list) {
    return [&list](const json::Value& one) { return one.find("$ref") && std::find(list.begin(), list.end(), one) != list.end(); };
  };
  for (const json::Value& one : old_list) {
    if (is_elsewhere(new_list)(one)) compare(one, one, place);
  }
  const json::Array old_all = old_list;
  std::erase_if(old_list, is_elsewhere(new_list));
  std::erase_if(new_list, is_elsewhere(old_all));
  const std::size_t common = std::min(old_list.size(), new_list.size());
  for (std::size_t i = 0; i < common; ++i) compare(old_list[i], new_list[i], place);
  for (std::size_t i = common; i < old_list.size(); ++i)
    report_difference(adds_rules ? Effect::wider : Effect::narrower, place, "one of its " + name + " was removed: " + shown(old_list[i]));
  for (std::size_t i = common; i < new_list.size(); ++i)
    report_difference(adds_rules ? Effect::narrower : Effect::wider, place, "one of its " + name + " was added: " + shown(new_list[i]));
}

}  // namespace martlet::cli
