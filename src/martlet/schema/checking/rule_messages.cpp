#include "checking/rule_messages.hpp"

#include <martlet/base/join.hpp>
#include <martlet/base/quoted_text.hpp>

namespace martlet::schema {
namespace {

std::string characters(const RuleCheck& check, std::string_view words) {
  return "length must be " + std::string(words) + check.limit.to_text() + " characters long";
}

std::string pattern_name(const Rule& rule) {
  return rule.name.empty() ? "the required pattern: /" + rule.text + "/" : "the " + rule.name + " pattern";
}

std::string keys(const std::string& limit) { return limit + (limit == "1" ? " key" : " keys"); }

std::string date_rule_message(RuleKind kind, const std::string& limit) {
  switch (kind) {
    case RuleKind::min: return "must be greater than or equal to " + quoted(limit);
    case RuleKind::max: return "must be less than or equal to " + quoted(limit);
    case RuleKind::greater: return "must be greater than " + quoted(limit);
    default: return "must be less than " + quoted(limit);
  }
}

}  // namespace

std::string undecided_pattern_message(const RuleCheck& check) {
  return "takes too much work to match against " + pattern_name(*check.rule);
}

std::string text_rule_message(const RuleCheck& check) {
  switch (check.kind) {
    case RuleKind::min_length: return characters(check, "at least ");
    case RuleKind::max_length: return characters(check, "less than or equal to ");
    case RuleKind::length: return characters(check, "");
    case RuleKind::pattern: return "fails to match " + pattern_name(*check.rule);
    case RuleKind::email: return "must be a valid email";
    case RuleKind::uuid: return "must be a valid GUID";
    case RuleKind::uri: return "must be a valid uri";
    case RuleKind::iso_date:
    case RuleKind::iso_date_time: return "must be in iso format";
    case RuleKind::trim: return "must not have leading or trailing whitespace";
    case RuleKind::lowercase: return "must only contain lowercase characters";
    case RuleKind::uppercase: return "must only contain uppercase characters";
    default: return "is invalid";
  }
}

std::string number_or_count_rule_message(const RuleCheck& check, Kind kind, const std::string& limit) {
  if (kind == Kind::time) return date_rule_message(check.kind, limit);
  switch (check.kind) {
    case RuleKind::min: return "must be greater than or equal to " + limit;
    case RuleKind::max: return "must be less than or equal to " + limit;
    case RuleKind::greater: return "must be greater than " + limit;
    case RuleKind::less: return "must be less than " + limit;
    case RuleKind::positive: return "must be a positive number";
    case RuleKind::negative: return "must be a negative number";
    case RuleKind::integer: return "must be an integer";
    case RuleKind::multiple: return "must be a multiple of " + limit;
    case RuleKind::min_items: return "must contain at least " + limit + " items";
    case RuleKind::max_items: return "must contain less than or equal to " + limit + " items";
    case RuleKind::item_count: return "must contain " + limit + " items";
    case RuleKind::min_keys: return "must have at least " + keys(limit);
    case RuleKind::max_keys: return "must have less than or equal to " + keys(limit);
    case RuleKind::key_count: return "must have " + keys(limit);
    default: return "is invalid";
  }
}

std::string in_brackets(const std::vector<std::string>& items) { return '[' + join(items, ", ") + ']'; }

std::vector<std::string> literal_texts(const std::vector<Literal>& literals) {
  std::vector<std::string> names;
  for (const Literal& literal : literals) {
    if (literal.text) names.push_back(*literal.text);
    if (literal.number) names.push_back(literal.number->to_text());
    if (literal.flag) names.push_back(*literal.flag ? "true" : "false");
  }
  return names;
}

std::string value_not_allowed_message(const std::vector<std::string>& allowed) {
  return (allowed.size() == 1 ? "must be " : "must be one of ") + in_brackets(allowed);
}

}  // namespace martlet::schema
