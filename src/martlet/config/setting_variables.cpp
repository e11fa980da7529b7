#include "setting_variables.hpp"

#include <algorithm>
#include <optional>

#include <martlet/base/join.hpp>
#include <martlet/base/text.hpp>
#include <martlet/schema/type.hpp>

#include "unquoted_syntax_error.hpp"
#include "variable_name.hpp"

namespace martlet::config {

namespace {

using schema::Declaration;
using schema::Field;
using schema::Kind;

const Declaration& unwrapped(schema::SchemaFn type) {
  const Declaration* declaration = &type().declaration();
  while (declaration->kind == Kind::wrapper) declaration = &declaration->inner().declaration();
  return *declaration;
}

bool is_plain(const Declaration& type) {
  switch (type.kind) {
    case Kind::string:
    case Kind::boolean:
    case Kind::integer:
    case Kind::real:
    case Kind::time:
    case Kind::enumeration: return true;
    default: return false;
  }
}
bool is_plain_list(const Declaration& type) { return type.kind == Kind::array && is_plain(unwrapped(type.inner)); }

json::Value split_list(std::string_view text) {
  json::Array items;
  split(text, ',', [&](std::string_view item) { items.emplace_back(trim(item)); });
  return items;
}

class Collector {
 public:
  Collector(const Environment& environment, CollectedSettings& collected) : environment_(environment), collected_(collected) {}

  json::Object object(const Declaration& type, const std::string& prefix, const std::string& path) {
    open_.push_back(&type);
    json::Object document;
    for (const Field& field : type.fields) add(field, prefix, path.empty() ? field.key : path + "." + field.key, document);
    open_.pop_back();
    return document;
  }

 private:
  void add(const Field& field, const std::string& prefix, const std::string& path, json::Object& document) {
    const Declaration& type = unwrapped(field.type);
    const bool may_be_left_out = !field.is_required || field.fallback.assign;
    if (type.kind == Kind::object && !is_open(type)) {
      json::Object inner = object(type, prefix + variable_name(field.key) + "_", path);
      if (!inner.empty() || !may_be_left_out) document.emplace_back(field.key, std::move(inner));
      return;
    }
    const SettingVariable variable{prefix + variable_name(field.key), path, &field, &type, may_be_left_out};
    if (std::optional<json::Value> value = read(variable)) document.emplace_back(field.key, std::move(*value));
    collected_.variables.push_back(variable);
  }

  // A struct that contains itself would have infinitely many variables, so such a field is JSON text.
  bool is_open(const Declaration& type) const { return std::ranges::find(open_, &type) != open_.end(); }

  std::optional<json::Value> read(const SettingVariable& variable) {
    std::optional<std::string> text = environment_.get(variable.name);
    if (!text || text->empty()) return std::nullopt;
    if (is_plain(*variable.type)) return std::move(*text);
    if (is_plain_list(*variable.type)) return split_list(*text);
    Result<json::Value> value = json::parse(*text);
    if (value) return std::move(*value);
    collected_.unreadable.push_back({variable, unquoted_syntax_error(*text)});
    return std::nullopt;
  }

  const Environment& environment_;
  CollectedSettings& collected_;
  std::vector<const Declaration*> open_;
};

std::string in_words(const std::vector<std::string>& words) { return (words.size() == 1 ? "" : "one of ") + join(words, ", "); }

/// Describes the text that the rules require.
std::string expected_text(const std::vector<schema::Rule>& rules) {
  using schema::RuleKind;
  for (const schema::Rule& rule : rules) {
    switch (rule.kind) {
      case RuleKind::uri: return "a URI such as https://example.com/";
      case RuleKind::email: return "an email address";
      case RuleKind::uuid: return "a UUID";
      case RuleKind::iso_date: return "a date such as 2024-01-31";
      case RuleKind::iso_date_time: return "a date and time such as 2024-01-31T00:00:00Z";
      case RuleKind::pattern:
        return rule.name.empty() ? "a text that matches /" + rule.text + "/" : "a text of the " + rule.name + " pattern";
      default: break;
    }
  }
  return "a text";
}

/// Returns the rules of the field, and of the wrapper types around its text.
std::vector<schema::Rule> rules_of(const SettingVariable& variable) {
  schema::Refinement all = variable.field->refinement;
  const Declaration* type = &variable.field->type().declaration();
  for (; type->kind == Kind::wrapper; type = &type->inner().declaration()) schema::refine(all, type->refinement);
  return all.rules;
}

std::vector<std::string> allowed(const SettingVariable& variable) {
  std::vector<std::string> words;
  for (const schema::Literal& literal : variable.field->refinement.one_of) {
    if (literal.text) words.push_back(*literal.text);
    if (literal.number) words.push_back(literal.number->to_text());
  }
  if (words.empty()) {
    for (const schema::EnumName& name : variable.type->names) words.push_back(name.name);
  }
  return words;
}

}  // namespace

CollectedSettings collect_settings(const Declaration& settings, const Environment& environment, const std::string& prefix) {
  CollectedSettings collected;
  collected.document = Collector(environment, collected).object(settings, prefix, {});
  return collected;
}

std::string expected(const SettingVariable& variable) {
  const std::vector<std::string> words = allowed(variable);
  if (!words.empty()) return in_words(words);
  switch (variable.type->kind) {
    case Kind::string: return expected_text(rules_of(variable));
    case Kind::boolean: return "true or false";
    case Kind::integer: return "a whole number";
    case Kind::real: return "a number";
    case Kind::time: return "a time such as 2024-01-31T00:00:00Z";
    default: return is_plain_list(*variable.type) ? "values separated by commas" : "JSON text";
  }
}

}  // namespace martlet::config
