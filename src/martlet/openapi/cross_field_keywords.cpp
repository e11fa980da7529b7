#include "cross_field_keywords.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <martlet/schema/write.hpp>

#include "keywords.hpp"

namespace martlet::openapi_detail {
namespace {

using schema::Condition;
using schema::Declaration;
using schema::Field;
using schema::ObjectRule;

json::Value object_with(std::string_view key, json::Value value) {
  json::Value object;
  object.set(key, std::move(value));
  return object;
}
json::Array names(const std::vector<std::string>& keys) { return {keys.begin(), keys.end()}; }
json::Value requires_all(const std::vector<std::string>& keys) { return object_with("required", names(keys)); }
json::Value not_(json::Value schema) { return object_with("not", std::move(schema)); }

json::Array each_required(const std::vector<std::string>& keys) {
  json::Array list;
  for (const std::string& key : keys) list.push_back(requires_all({key}));
  return list;
}

json::Value at_most_one(const std::vector<std::string>& keys) {
  json::Array pairs;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    for (std::size_t j = i + 1; j < keys.size(); ++j) pairs.push_back(requires_all({keys[i], keys[j]}));
  }
  return not_(object_with("anyOf", std::move(pairs)));
}

json::Value all_or_none(const std::vector<std::string>& keys) {
  json::Value dependent;
  for (const std::string& key : keys) {
    std::vector<std::string> others = keys;
    std::erase(others, key);
    dependent.set(key, names(others));
  }
  return object_with("dependentRequired", std::move(dependent));
}

json::Value written(const ObjectRule& rule) {
  switch (rule.kind) {
    case ObjectRule::Kind::all_or_none: return all_or_none(rule.peers);
    case ObjectRule::Kind::not_all: return not_(requires_all(rule.peers));
    case ObjectRule::Kind::at_least_one: return object_with("anyOf", each_required(rule.peers));
    case ObjectRule::Kind::exactly_one: return object_with("oneOf", each_required(rule.peers));
    case ObjectRule::Kind::at_most_one: return at_most_one(rule.peers);
    case ObjectRule::Kind::with: return object_with("dependentRequired", object_with(rule.key, names(rule.peers)));
    case ObjectRule::Kind::without:
      return object_with("dependentSchemas", object_with(rule.key, not_(object_with("anyOf", each_required(rule.peers)))));
    case ObjectRule::Kind::custom: break;
  }
  return {};
}

// Returns whether the condition holds for the value that a missing key represents.
bool holds_when_missing(const Declaration& object, const Condition& condition) {
  const auto other = std::ranges::find(object.fields, condition.key, &Field::key);
  if (other == object.fields.end() || !other->fallback.value) return false;
  std::string text;
  json::Writer writer(text);
  write_json(other->type(), other->fallback.value.get(), writer);
  const auto is_it = [&](const schema::Literal& literal) { return literal_value(literal).to_text() == text; };
  return std::any_of(condition.values.begin(), condition.values.end(), is_it);
}

json::Value written(const Declaration& object, const Field& field, const Condition& condition, const WriteRefined& write) {
  json::Array values;
  for (const schema::Literal& literal : condition.values) values.push_back(literal_value(literal));
  json::Value is_one_of = object_with("properties", object_with(condition.key, object_with("enum", std::move(values))));
  if (!holds_when_missing(object, condition)) is_one_of.set("required", json::Array{condition.key});

  json::Value then;
  switch (condition.then) {
    case Condition::Then::required: then = requires_all({field.key}); break;
    case Condition::Then::forbidden: then = not_(requires_all({field.key})); break;
    case Condition::Then::refined: then = object_with("properties", object_with(field.key, write(field, *condition.refinement))); break;
  }
  json::Value rule = object_with("if", std::move(is_one_of));
  rule.set(condition.negated ? "else" : "then", std::move(then));
  return rule;
}

// Requires exactly one of the names of a renamed field.
json::Value requires_either_name(const Field& field) {
  const std::vector<std::string> both{field.key, field.renamed_from};
  if (field.is_required && !field.fallback.value) return object_with("oneOf", each_required(both));
  return not_(requires_all(both));
}

}  // namespace

void add_object_keywords(json::Value& to, const Declaration& object, const WriteRefined& write) {
  json::Array rules;
  for (const Field& field : object.fields) {
    if (!field.renamed_from.empty()) rules.push_back(requires_either_name(field));
    for (const Condition& condition : field.conditions) rules.push_back(written(object, field, condition, write));
  }
  for (const ObjectRule& rule : object.object_rules) {
    if (rule.kind == ObjectRule::Kind::custom) to.set(custom_rule_key, true);
    if (json::Value one = written(rule); !one.is_null()) rules.push_back(std::move(one));
  }
  if (rules.size() == 1) {
    for (auto& [key, value] : *rules.front().object()) to.set(key, std::move(value));
  } else if (!rules.empty()) {
    to.set("allOf", std::move(rules));
  }
}

}  // namespace martlet::openapi_detail
