#include "schema_normal_form.hpp"

#include "resolve_reference.hpp"

namespace martlet::cli {
namespace {

// Converts a schema to an object; the schema `true` allows everything, `false` nothing.
json::Value as_object(json::Value schema) {
  if (schema.object()) return schema;
  json::Value object{json::Object()};
  if (schema.boolean() && !*schema.boolean()) object.set("not", json::Object());
  return object;
}

// Converts `anyOf: [X, null]`, the form of a nullable reference, to X with null among its types.
json::Value with_null_as_a_type(const json::Value& document, json::Value schema) {
  const json::Value* either = schema.find("anyOf");
  if (!either || !either->array() || either->array()->size() != 2) return schema;
  const json::Array& both = *either->array();
  for (std::size_t i = 0; i < 2; ++i) {
    if (both[i].text("type") != "null") continue;
    json::Value inside = resolve_reference(document, both[1 - i]);
    const std::set<std::string> types = types_of(inside);
    if (types.empty()) return schema;
    json::Array all(types.begin(), types.end());
    all.emplace_back("null");
    inside.set("type", std::move(all));
    if (const json::Value* values = inside.find("enum"); values && values->array()) {
      json::Array with_null = *values->array();
      with_null.emplace_back(nullptr);
      inside.set("enum", std::move(with_null));
    }
    return inside;
  }
  return schema;
}

// Converts `nullable: true` of OpenAPI 3.0.
json::Value with_nullable_as_a_type(json::Value schema) {
  const json::Value* nullable = schema.find("nullable");
  const std::set<std::string> types = types_of(schema);
  if (!nullable || !nullable->boolean() || !*nullable->boolean() || types.empty()) return schema;
  json::Array all(types.begin(), types.end());
  all.emplace_back("null");
  schema.set("type", std::move(all));
  return schema;
}

// Converts `exclusiveMinimum: true` of OpenAPI 3.0, which means that `minimum` itself is too small.
json::Value with_exclusive_limit(json::Value schema, std::string_view inclusive, std::string_view exclusive) {
  const json::Value* flag = schema.find(exclusive);
  if (!flag || !flag->boolean()) return schema;
  const json::Value* limit = schema.find(inclusive);
  if (!*flag->boolean() || !limit) {
    schema.remove(exclusive);
    return schema;
  }
  schema.set(exclusive, json::Value(*limit));
  schema.remove(inclusive);
  return schema;
}

}  // namespace

std::set<std::string> types_of(const json::Value& schema) {
  const json::Value* type = schema.find("type");
  std::set<std::string> types;
  if (!type) return types;
  if (type->string()) types.insert(*type->string());
  if (type->array()) {
    for (const json::Value& one : *type->array()) {
      if (one.string()) types.insert(*one.string());
    }
  }
  return types;
}

json::Value normal_form(const json::Value& document, const json::Value& schema) {
  json::Value form = with_nullable_as_a_type(with_null_as_a_type(document, as_object(resolve_reference(document, schema))));
  form = with_exclusive_limit(std::move(form), "minimum", "exclusiveMinimum");
  return with_exclusive_limit(std::move(form), "maximum", "exclusiveMaximum");
}

}  // namespace martlet::cli
