#include "schema_writer.hpp"

#include <algorithm>

#include <martlet/base/text.hpp>
#include <martlet/schema/write.hpp>

#include "cross_field_keywords.hpp"

namespace martlet::openapi_detail {
namespace {

using schema::Declaration;
using schema::Field;
using schema::Kind;
using schema::Refinement;

bool is_component(const Declaration& type) {
  return !type.name.empty() && (type.kind == Kind::object || type.kind == Kind::enumeration || type.kind == Kind::wrapper);
}

bool may_be_in_a_name(char c) { return is_ascii_alpha(c) || is_ascii_digit(c) || c == '.' || c == '-' || c == '_'; }

json::Value default_of(const Field& field) {
  std::string text;
  json::Writer writer(text);
  write_json(field.type(), field.fallback.value.get(), writer);
  return json::parse(text).value_or(json::Value());
}

Refinement refined(const Refinement& rules, const Refinement& more) {
  Refinement both = rules;
  refine(both, more);
  return both;
}

// Returns the parts of a refinement that may be added to a reference.
Refinement annotations_of(const Refinement& rules) {
  Refinement only;
  only.label = rules.label;
  only.note = rules.note;
  only.example = rules.example;
  only.is_deprecated = rules.is_deprecated;
  return only;
}

}  // namespace

std::string component_name(std::string_view declared) {
  std::string name;
  for (const char c : declared) {
    if (may_be_in_a_name(c)) {
      name += c;
    } else if (!name.empty() && name.back() != '_') {
      name += '_';
    }
  }
  while (!name.empty() && name.back() == '_') name.pop_back();
  return name.empty() ? "_" : name;
}

const Schema& unwrapped(const Schema& schema) {
  const Declaration& type = schema.declaration();
  return type.kind == Kind::wrapper && type.name.empty() ? unwrapped(type.inner()) : schema;
}

void SchemaWriter::record_sent(const Schema& schema) {
  const Declaration& type = schema.declaration();
  if (is_component(type) && !sent_.insert(&type).second) return;
  if (type.inner) record_sent(type.inner());
  for (const schema::SchemaFn alternative : type.alternatives) record_sent(alternative());
  for (const Field& field : type.fields) record_sent(field.type());
}

json::Value SchemaWriter::write(const Schema& schema, bool is_sent) { return write(schema, {}, {ValueSource::json, is_sent}); }

json::Value SchemaWriter::write_field(const Field& field, ValueSource source, bool is_sent) {
  json::Value written = write(field.type(), field.refinement, {source, is_sent});
  if (field.fallback.value) written.set("default", default_of(field));
  return written;
}

json::Value SchemaWriter::add_component(const std::string& name, json::Value content) {
  components_.try_emplace(name, Component{nullptr, std::move(content), "the framework"});
  json::Value reference;
  reference.set("$ref", "#/components/schemas/" + name);
  return reference;
}

json::Value SchemaWriter::components() const {
  json::Value all{json::Object()};
  for (const auto& [name, component] : components_) all.set(name, component.content);
  return all;
}

void SchemaWriter::add_problem(const std::string& what) {
  if (std::find(problems_.begin(), problems_.end(), what) == problems_.end()) problems_.push_back(what);
}

void SchemaWriter::annotate(json::Value& to, const Refinement& rules) {
  if (!add_annotations(to, rules)) add_problem("route " + route_ + ": the example " + rules.example + " isn't JSON");
}

json::Value SchemaWriter::write(const Schema& schema, const Refinement& more, Use use) {
  const Declaration& type = schema.declaration();
  if (is_component(type)) return write_named(schema, more);
  return type.kind == Kind::wrapper ? write_wrapper(schema, more, use) : write_inline(schema, more, use);
}

// Rules apply to the value in the wrapper.
json::Value SchemaWriter::write_wrapper(const Schema& schema, const Refinement& more, Use use) {
  const Declaration& type = schema.declaration();
  json::Value inside = write(type.inner(), refined(type.refinement, more), use);
  return type.is_nullable ? or_null(std::move(inside)) : inside;
}

json::Value SchemaWriter::write_named(const Schema& schema, const Refinement& more) {
  const Declaration& type = schema.declaration();
  const std::string name = component_name(type.name);
  const auto [at, is_new] = components_.try_emplace(name, Component{&type, {}, route_});
  if (is_new) {
    json::Value content = content_of(schema);
    components_[name].content = std::move(content);  // the map may have changed since
  } else if (at->second.type != &type) {
    const Component known = at->second;
    at->second.type = &type;  // for a type that refers to itself
    if (content_of(schema) != known.content) {
      add_problem("two different types are called \"" + name + "\": one in " + known.route + ", another in " + route_ +
                  "; give one of them another name in its describe()");
    }
    components_[name].type = known.type;
  }
  json::Value reference;
  reference.set("$ref", "#/components/schemas/" + name);
  annotate(reference, annotations_of(more));
  if (more.rules.empty() && more.one_of.empty()) return reference;
  const Declaration& inside = unwrapped(type.kind == Kind::wrapper ? type.inner() : schema).declaration();
  add_keywords(reference, inside, more, ValueSource::json, false);
  return reference;
}

json::Value SchemaWriter::content_of(const Schema& schema) {
  const Declaration& type = schema.declaration();
  const Use use{ValueSource::json, sent_.contains(&type)};
  if (type.kind == Kind::wrapper) return write(type.inner(), type.refinement, use);
  return write_inline(schema, {}, use);
}

json::Value SchemaWriter::write_inline(const Schema& schema, const Refinement& more, Use use) {
  const Declaration& type = schema.declaration();
  const Refinement rules = refined(type.refinement, more);
  json::Value to = type_keywords(type);
  if (type.kind == Kind::variant) {
    to = rules.tags.empty() ? write_variant(type, rules, use) : write_tagged(type, rules, use);
  } else if (type.kind == Kind::object) {
    to = write_object(type, use);
  } else if (type.kind == Kind::enumeration) {
    json::Array values;
    for (const schema::EnumName& name : type.names) values.emplace_back(name.name);
    to.set("type", "string");
    to.set("enum", std::move(values));
  }
  add_inside(to, type, rules, use);
  add_keywords(to, type, rules, use.source, use.is_sent);
  if (type.kind == Kind::array && rules.takes_single && use.source == ValueSource::json) {
    json::Value element = *to.find("items");
    json::Value either;
    either.set("anyOf", json::Array{std::move(to), std::move(element)});
    to = std::move(either);
  }
  annotate(to, rules);
  return to;
}

void SchemaWriter::add_inside(json::Value& to, const Declaration& type, const Refinement& rules, Use use) {
  if (type.kind != Kind::array && type.kind != Kind::map) return;
  const Refinement each = rules.items ? *rules.items : Refinement();
  to.set(type.kind == Kind::array ? "items" : "additionalProperties", write(type.inner(), each, use));
  if (rules.key_pattern.empty()) return;
  Refinement key;
  key.rules.push_back({.kind = schema::RuleKind::pattern, .text = rules.key_pattern});
  json::Value names{json::Object()};
  Declaration text;
  text.kind = Kind::string;
  add_keywords(names, text, key, use.source, false);
  to.set("propertyNames", std::move(names));
}

void SchemaWriter::add_former_name(json::Value& properties, const Field& field, const json::Value& written) const {
  json::Value former = written;
  former.set("deprecated", true);
  properties.set(field.renamed_from, std::move(former));
}

json::Value SchemaWriter::write_object(const Declaration& type, Use use) {
  json::Value to;
  to.set("type", "object");
  json::Value properties{json::Object()};
  json::Array required;
  for (const Field& field : type.fields) {
    json::Value written = write_field(field, use.source, use.is_sent);
    if (use.is_sent && !field.renamed_from.empty()) add_former_name(properties, field, written);
    properties.set(field.key, std::move(written));
    const bool is_always_there = field.is_required && (!field.fallback.value || !use.is_sent);
    const bool has_other_name = use.is_sent && !field.renamed_from.empty();
    if (is_always_there && !has_other_name) required.emplace_back(field.key);
  }
  to.set("properties", std::move(properties));
  if (!required.empty()) to.set("required", std::move(required));
  if (use.is_sent && type.unknown == schema::Unknown::reject) to.set("additionalProperties", false);
  if (use.is_sent) {
    add_object_keywords(to, type, [&](const Field& field, const Refinement& rules) { return write(field.type(), rules, use); });
  }
  return to;
}

json::Value SchemaWriter::write_variant(const Declaration& type, const Refinement& rules, Use use) {
  json::Array any;
  for (std::size_t i = 0; i < type.alternatives.size(); ++i) {
    const Refinement more = i < rules.alternatives.size() ? *rules.alternatives[i] : Refinement();
    any.push_back(write(type.alternatives[i](), more, use));
  }
  json::Value to;
  to.set("anyOf", std::move(any));
  return to;
}

// If an alternative doesn't have the discriminator as a field, it is added, since the alternative's component allows no other keys.
json::Value SchemaWriter::write_tagged(const Declaration& type, const Refinement& rules, Use use) {
  json::Array one_of;
  for (std::size_t i = 0; i < type.alternatives.size(); ++i) {
    const Schema& alternative = unwrapped(type.alternatives[i]());
    json::Value tag;
    tag.set("const", rules.tags[i]);
    json::Value properties;
    properties.set(rules.discriminator, std::move(tag));
    json::Value tagged;
    const auto& fields = alternative.declaration().fields;
    const bool has_key = std::ranges::find(fields, rules.discriminator, &Field::key) != fields.end();
    if (has_key || alternative.declaration().kind != Kind::object) {
      json::Value tag_alone;
      tag_alone.set("properties", std::move(properties));
      tag_alone.set("required", json::Array{rules.discriminator});
      tagged.set("allOf", json::Array{write(alternative, {}, use), std::move(tag_alone)});
    } else {
      tagged = write_object(alternative.declaration(), use);
      for (const auto& [key, value] : *tagged.find("properties")->object()) properties.set(key, value);
      tagged.set("properties", std::move(properties));
      json::Array required{rules.discriminator};
      if (const json::Value* others = tagged.find("required"))
        required.insert(required.end(), others->array()->begin(), others->array()->end());
      tagged.set("required", std::move(required));
    }
    one_of.push_back(std::move(tagged));
  }
  json::Value to;
  to.set("oneOf", std::move(one_of));
  return to;
}

}  // namespace martlet::openapi_detail
