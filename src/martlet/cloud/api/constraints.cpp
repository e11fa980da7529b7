#include "constraints.hpp"

#include <algorithm>
#include <charconv>
#include <cstdio>

#include <martlet/base/code_point.hpp>
#include <martlet/base/text.hpp>

namespace martlet::cloud {
namespace {

// Appends a value as AWS shows it: {2=2.0}, [a, b], null. If `has_fractions`, numbers are shown with a decimal point.
void show(const json::Value& value, std::string& text, bool has_fractions = false) {
  if (value.int64() && has_fractions) {
    text += value.to_text() + ".0";
  } else if (const std::string* string = value.string()) {
    text += *string;
  } else if (const json::Object* object = value.object()) {
    text += "{";
    for (const auto& [key, one] : *object) {
      text += text.back() == '{' ? "" : ", ";
      text += key + "=";
      show(one, text, has_fractions);
    }
    text += "}";
  } else if (const json::Array* array = value.array()) {
    text += "[";
    for (std::size_t i = 0; i < array->size(); ++i) {
      if (i > 0) text += ", ";
      show((*array)[i], text, has_fractions);
    }
    text += "]";
  } else {
    text += value.to_text();
  }
}

std::string shown_value(const json::Value* value, bool has_fractions = false) {
  if (!value) return "Value null";
  std::string text;
  show(*value, text, has_fractions);
  return "Value '" + text + "'";
}

// "RoutingConfig.AdditionalVersionWeights" -> "routingConfig.additionalVersionWeights"
std::string shown_path(std::string_view path) {
  std::string shown;
  split(path, '.', [&](std::string_view name) {
    if (!shown.empty()) shown += ".";
    std::string part(name);
    if (!part.empty()) part[0] = to_lower(part.substr(0, 1))[0];
    shown += part;
  });
  return shown;
}

// Returns the value at a path, or nullptr if that value or one of its parents is missing.
const json::Value* find_at(const json::Value& request, std::string_view path) {
  const json::Value* at = &request;
  split(path, '.', [&](std::string_view name) { at = at ? at->find(name) : nullptr; });
  return at && !at->is_null() ? at : nullptr;
}

std::size_t length_of(const json::Value& value) {
  if (const std::string* text = value.string())
    return static_cast<std::size_t>(std::ranges::count_if(*text, [](char c) { return (c & 0xC0) != 0x80; }));
  if (const json::Array* items = value.array()) return items->size();
  if (const json::Object* members = value.object()) return members->size();
  return 0;
}

// Numbers in queries and forms arrive as text.
std::optional<double> number_in(const json::Value& value) {
  if (value.is_number()) return value.number();
  const std::string* text = value.string();
  double number = 0;
  if (!text) return std::nullopt;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
  if (error != std::errc() || end != text->data() + text->size()) return std::nullopt;
  return number;
}

}  // namespace

std::string Constraint::shown(double number) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", number);
  return text;
}

Constraint& Constraint::add(Rule rule) {
  rules_.push_back(std::move(rule));
  return *this;
}

Constraint& Constraint::required() { return add({Rule::Kind::required, "Member must not be null"}); }

Constraint& Constraint::length(std::size_t min, std::size_t max) { return max_length(max).min_length(min); }

Constraint& Constraint::min_length(std::size_t min) {
  return add({Rule::Kind::min_length, "Member must have length greater than or equal to " + std::to_string(min), static_cast<double>(min)});
}

Constraint& Constraint::max_length(std::size_t max) {
  return add({Rule::Kind::max_length, "Member must have length less than or equal to " + std::to_string(max), static_cast<double>(max)});
}

Constraint& Constraint::pattern(std::string_view expression, std::string_view shown) {
  return add({Rule::Kind::pattern, "Member must satisfy regular expression pattern: " + std::string(shown.empty() ? expression : shown), 0,
              "^(?:" + std::string(expression) + ")$"});
}

Constraint& Constraint::one_of(std::vector<std::string> values) {
  allowed_ = std::move(values);
  std::string sentence = "Member must satisfy enum value set: [";
  for (const std::string& one : allowed_) sentence += (&one == &allowed_.front() ? "" : ", ") + one;
  return add({Rule::Kind::one_of, sentence + "]"});
}

Constraint& Constraint::at_least(double limit, const std::string& text) {
  return add({Rule::Kind::min, "Member must have value greater than or equal to " + text, limit});
}

Constraint& Constraint::at_most(double limit, const std::string& text) {
  return add({Rule::Kind::max, "Member must have value less than or equal to " + text, limit});
}

Constraint& Constraint::keys(Constraint constraint) {
  keys_.assign(1, std::move(constraint));
  return *this;
}
Constraint& Constraint::values(Constraint constraint) {
  values_.assign(1, std::move(constraint));
  return *this;
}
Constraint& Constraint::each(Constraint constraint) {
  items_.assign(1, std::move(constraint));
  return *this;
}

bool Constraint::is_met(const Rule& rule, const json::Value* value) const {
  if (!value) return rule.kind != Rule::Kind::required;
  const std::string* text = value->string();
  switch (rule.kind) {
    case Rule::Kind::required: return true;
    case Rule::Kind::max_length: return static_cast<double>(length_of(*value)) <= rule.limit;
    case Rule::Kind::min_length: return static_cast<double>(length_of(*value)) >= rule.limit;
    case Rule::Kind::one_of: return !text || std::ranges::find(allowed_, *text) != allowed_.end();
    case Rule::Kind::max: return number_in(*value).value_or(rule.limit) <= rule.limit;
    case Rule::Kind::min: return number_in(*value).value_or(rule.limit) >= rule.limit;
    case Rule::Kind::pattern: break;
  }
  if (!text) return true;
  if (!rule.compiled) rule.compiled = schema::Pattern::compile(rule.expression).value();
  return rule.compiled->match(*text) == schema::Match::found;
}

bool Constraint::is_met(const json::Value& value) const {
  return std::ranges::all_of(rules_, [&](const Rule& rule) { return is_met(rule, value.is_null() ? nullptr : &value); });
}

std::string Constraint::sentences() const {
  std::string all = "[";
  for (const Rule& rule : rules_) all += (&rule == &rules_.front() ? "" : ", ") + rule.sentence;
  return all + "]";
}

void Constraint::check(const json::Value& request, std::vector<std::string>& problems) const {
  const json::Value* value = find_at(request, path_);
  const std::string name = shown_path(path_);
  for (const Rule& rule : rules_) {
    if (!is_met(rule, value)) problems.push_back(shown_value(value) + " at '" + name + "' failed to satisfy constraint: " + rule.sentence);
  }
  if (value) check_parts(*value, name, problems);
}

void Constraint::check_parts(const json::Value& value, const std::string& name, std::vector<std::string>& problems) const {
  const bool has_fractions = std::ranges::any_of(values_, [](const Constraint& of) {
    // A limit with a decimal point applies to fractional numbers.
    return std::ranges::any_of(of.rules_, [](const Rule& rule) { return rule.kind == Rule::Kind::max && rule.sentence.ends_with(".0"); });
  });
  const auto report = [&](std::string_view parts, const Constraint& broken) {
    problems.push_back(shown_value(&value, has_fractions) + " at '" + name + "' failed to satisfy constraint: " + std::string(parts) +
                       " must satisfy constraint: " + broken.sentences());
  };
  if (const json::Object* members = value.object()) {
    for (const Constraint& of : values_) {
      if (!std::ranges::all_of(*members, [&](const auto& one) { return of.is_met(one.second); })) report("Map value", of);
    }
    for (const Constraint& of : keys_) {
      if (!std::ranges::all_of(*members, [&](const auto& one) { return of.is_met(json::Value(one.first)); })) report("Map keys", of);
    }
  }
  if (const json::Array* items = value.array()) {
    for (const Constraint& of : items_) {
      if (!std::ranges::all_of(*items, [&](const json::Value& one) { return of.is_met(one); })) report("Member", of);
    }
  }
}

std::optional<std::string> unmet_constraints(const Constraints& constraints, const json::Value& request) {
  std::vector<std::string> problems;
  for (const Constraint& constraint : constraints) constraint.check(request, problems);
  if (problems.empty()) return std::nullopt;
  std::string text =
      std::to_string(problems.size()) + (problems.size() == 1 ? " validation error detected: " : " validation errors detected: ");
  for (const std::string& problem : problems) text += (&problem == &problems.front() ? "" : "; ") + problem;
  return text;
}

}  // namespace martlet::cloud
