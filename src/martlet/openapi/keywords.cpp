#include "keywords.hpp"

#include <martlet/base/text.hpp>
#include <martlet/base/wall_time.hpp>

#include "ecma_pattern.hpp"

namespace martlet::openapi_detail {
namespace {

using schema::Declaration;
using schema::Kind;
using schema::Number;
using schema::Refinement;
using schema::Rule;
using schema::RuleKind;

void set_range(json::Value& to, const Declaration& type) {
  const int bits = type.bytes * 8;
  if (bits < 64) {
    const std::int64_t top = std::int64_t{1} << (type.is_signed ? bits - 1 : bits);
    to.set("minimum", type.is_signed ? -top : std::int64_t{0});
    to.set("maximum", top - 1);
  } else if (!type.is_signed) {
    to.set("minimum", 0);
  }
}

// Sets a limit. If a kind of rule occurs twice, the tighter limit counts.
void set_tighter(json::Value& to, std::string_view key, const json::Value& value, bool lower_is_tighter) {
  const json::Value* old = to.find(key);
  if (old && (lower_is_tighter ? old->number() <= value.number() : old->number() >= value.number())) return;
  to.set(key, value);
}

// Sets a keyword's value. A keyword can't have two values, so further ones are listed in `allOf`.
void set_once(json::Value& to, std::string_view key, json::Value value) {
  if (!to.find(key)) {
    to.set(key, std::move(value));
    return;
  }
  json::Value one;
  one.set(key, std::move(value));
  json::Array all;
  if (const json::Value* old = to.find("allOf")) all = *old->array();
  all.push_back(std::move(one));
  to.set("allOf", std::move(all));
}

void add_pattern(json::Value& to, const std::string& pcre) {
  if (auto pattern = ecma_pattern(pcre)) return set_once(to, "pattern", std::move(*pattern));
  set_once(to, "x-pcre-pattern", pcre);
}

std::string_view name_of_limit(RuleKind kind) {
  switch (kind) {
    case RuleKind::min: return "minimum";
    case RuleKind::max: return "maximum";
    case RuleKind::greater: return "exclusiveMinimum";
    default: return "exclusiveMaximum";
  }
}
// Returns the keyword of ajv-formats, since JSON Schema has none; some validators refuse unknown keywords.
std::string_view name_of_time_limit(RuleKind kind) {
  switch (kind) {
    case RuleKind::min: return "x-formatMinimum";
    case RuleKind::max: return "x-formatMaximum";
    case RuleKind::greater: return "x-formatExclusiveMinimum";
    default: return "x-formatExclusiveMaximum";
  }
}

// Adds a limit that is another field's value, which JSON Schema can't express.
void add_reference(json::Value& to, const Rule& rule) {
  json::Value limits = to.find("x-limits") ? *to.find("x-limits") : json::Value();
  limits.set(name_of_limit(rule.kind), rule.reference);
  to.set("x-limits", std::move(limits));
}

bool is_within_64_bits(const Number& limit) { return limit >= Number(INT64_MIN) && limit <= Number(UINT64_MAX); }

void add_limit(json::Value& to, const Rule& rule, Kind kind) {
  if (!rule.reference.empty()) return add_reference(to, rule);
  if (kind == Kind::time) {
    const WallTime time{WallTime::duration(*rule.limit.int64())};
    to.set(name_of_time_limit(rule.kind), to_iso8601(time));
    return;
  }
  const bool is_upper = rule.kind == RuleKind::max || rule.kind == RuleKind::less;
  if (kind == Kind::integer && rule.limit.is_real() && !is_within_64_bits(rule.limit)) return;  // the type's own range is narrower
  set_tighter(to, name_of_limit(rule.kind), number_value(rule.limit), is_upper);
}

std::string uuid_pattern(const Number& version) {
  return "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-" + version.to_text() + "[0-9a-fA-F]{3}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$";
}

json::Value date_or_date_time() {
  json::Array formats;
  for (const char* format : {"date-time", "date"}) {
    json::Value one;
    one.set("format", format);
    formats.push_back(std::move(one));
  }
  return formats;
}

void add_text_rule(json::Value& to, const Rule& rule, ValueSource source) {
  switch (rule.kind) {
    case RuleKind::min_length: return set_tighter(to, "minLength", number_value(rule.limit), false);
    case RuleKind::max_length: return set_tighter(to, "maxLength", number_value(rule.limit), true);
    case RuleKind::length:
      set_tighter(to, "minLength", number_value(rule.limit), false);
      return set_tighter(to, "maxLength", number_value(rule.limit), true);
    case RuleKind::pattern: return add_pattern(to, rule.text);
    case RuleKind::email: return set_once(to, "format", "email");
    case RuleKind::uuid:
      set_once(to, "format", "uuid");
      if (rule.limit != Number(0)) set_once(to, "pattern", uuid_pattern(rule.limit));
      return;
    case RuleKind::uri: return set_once(to, "format", "uri");
    case RuleKind::iso_date: return set_once(to, "anyOf", date_or_date_time());
    case RuleKind::iso_date_time: return set_once(to, "format", "date-time");
    default: break;
  }
  if (source == ValueSource::text) return;  // text sources are converted instead
  if (rule.kind == RuleKind::trim) set_once(to, "pattern", "^(\\S([\\s\\S]*\\S)?)?$");
  if (rule.kind == RuleKind::lowercase) set_once(to, "pattern", "^\\P{Lu}*$");
  if (rule.kind == RuleKind::uppercase) set_once(to, "pattern", "^\\P{Ll}*$");
}

void add_rule(json::Value& to, const Rule& rule, Kind kind, ValueSource source) {
  switch (rule.kind) {
    case RuleKind::min:
    case RuleKind::max:
    case RuleKind::greater:
    case RuleKind::less: return add_limit(to, rule, kind);
    case RuleKind::positive: return set_tighter(to, "exclusiveMinimum", 0, false);
    case RuleKind::negative: return set_tighter(to, "exclusiveMaximum", 0, true);
    case RuleKind::multiple: return set_once(to, "multipleOf", number_value(rule.limit));
    case RuleKind::integer: to.set("type", "integer"); return;
    case RuleKind::min_items: return set_tighter(to, "minItems", number_value(rule.limit), false);
    case RuleKind::max_items: return set_tighter(to, "maxItems", number_value(rule.limit), true);
    case RuleKind::item_count:
      set_tighter(to, "minItems", number_value(rule.limit), false);
      return set_tighter(to, "maxItems", number_value(rule.limit), true);
    case RuleKind::unique: to.set("uniqueItems", true); return;
    case RuleKind::min_keys: return set_tighter(to, "minProperties", number_value(rule.limit), false);
    case RuleKind::max_keys: return set_tighter(to, "maxProperties", number_value(rule.limit), true);
    case RuleKind::key_count:
      set_tighter(to, "minProperties", number_value(rule.limit), false);
      return set_tighter(to, "maxProperties", number_value(rule.limit), true);
    case RuleKind::custom: to.set(custom_rule_key, true); return;
    default: return add_text_rule(to, rule, source);
  }
}

// "" is refused unless min(0), a length or allow_empty() permits it.
void add_emptiness(json::Value& to, const Refinement& rules, bool is_sent) {
  const json::Value* least = to.find("minLength");
  if (rules.allows_empty) {
    json::Value empty;
    empty.set("maxLength", 0);
    json::Value filled = std::exchange(to, json::Value(json::Object()));
    if (const json::Value* type = filled.find("type")) to.set("type", *type);
    filled.remove("type");
    if (filled.object() && !filled.object()->empty()) to.set("anyOf", json::Array{std::move(empty), std::move(filled)});
  } else if (!least && is_sent) {
    to.set("minLength", 1);
  } else if (least && least->number() == 0) {
    to.remove("minLength");
  }
}

}  // namespace

json::Value number_value(const Number& number) {
  if (const std::int64_t* integer = number.int64()) return *integer;
  if (const std::uint64_t* integer = number.uint64()) return *integer;
  return number.real();
}

json::Value literal_value(const schema::Literal& literal) {
  if (literal.text) return *literal.text;
  if (literal.number) return number_value(*literal.number);
  if (literal.flag) return *literal.flag;
  return nullptr;
}

json::Value type_keywords(const Declaration& type) {
  json::Value to{json::Object()};
  switch (type.kind) {
    case Kind::string: to.set("type", "string"); break;
    case Kind::boolean: to.set("type", "boolean"); break;
    case Kind::integer:
      to.set("type", "integer");
      if (type.bytes == 8 && type.is_signed) to.set("format", "int64");
      if (type.bytes == 4 && type.is_signed) to.set("format", "int32");
      set_range(to, type);
      break;
    case Kind::real:
      to.set("type", "number");
      to.set("format", type.bytes == 4 ? "float" : "double");
      break;
    case Kind::time:
      to.set("type", "string");
      to.set("format", "date-time");
      break;
    case Kind::array: to.set("type", "array"); break;
    case Kind::map:
    case Kind::object: to.set("type", "object"); break;
    default: break;
  }
  return to;
}

void add_keywords(json::Value& to, const Declaration& type, const Refinement& rules, ValueSource source, bool is_sent) {
  if (!rules.one_of.empty()) {  // listed values are valid, whatever the other rules are
    json::Array values;
    for (const schema::Literal& literal : rules.one_of) values.push_back(literal_value(literal));
    to.set("enum", std::move(values));
    return;
  }
  for (const Rule& rule : rules.rules) add_rule(to, rule, type.kind, source);
  const json::Value* written = to.find("type");
  if (written && written->string() && *written->string() == "integer" && type.kind == Kind::real) to.remove("format");
  if (type.kind == Kind::string) add_emptiness(to, rules, is_sent);
}

bool add_annotations(json::Value& to, const Refinement& rules) {
  if (!rules.label.empty()) to.set("title", rules.label);
  if (!rules.note.empty()) to.set("description", rules.note);
  if (rules.is_deprecated) to.set("deprecated", true);
  if (rules.example.empty()) return true;
  Result<json::Value> example = json::parse(rules.example);
  if (!example) return false;
  to.set("examples", json::Array{std::move(*example)});
  return true;
}

json::Value or_null(json::Value written) {
  if (written.find("$ref") || !written.find("type") || !written.find("type")->string()) {
    if (written.object() && written.object()->empty()) return written;  // it already allows any value
    json::Value null;
    null.set("type", "null");
    json::Value either;
    either.set("anyOf", json::Array{std::move(written), std::move(null)});
    return either;
  }
  const std::string type = *written.find("type")->string();
  written.set("type", json::Array{type, "null"});
  if (const json::Value* values = written.find("enum")) {
    json::Array with_null = *values->array();
    with_null.emplace_back(nullptr);
    written.set("enum", std::move(with_null));
  }
  return written;
}

}  // namespace martlet::openapi_detail
