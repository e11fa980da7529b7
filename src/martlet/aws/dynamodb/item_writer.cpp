#include <stdexcept>

#include <martlet/aws/dynamodb/item.hpp>
#include <martlet/schema/write.hpp>

#include "dynamodb_json_value.hpp"
#include "item_type_predicates.hpp"

namespace martlet::aws {
namespace {

using schema::Kind;

json::Value of_json(const json::Value& value) {
  if (value.boolean()) return typed_value("BOOL", value);
  if (value.is_number()) return typed_value("N", value.to_text());
  if (value.string()) return typed_value("S", value);
  if (const json::Array* elements = value.array()) {
    json::Array list;
    for (const json::Value& one : *elements) list.push_back(of_json(one));
    return typed_value("L", std::move(list));
  }
  if (const json::Object* members = value.object()) {
    json::Object map;
    for (const auto& [name, one] : *members) map.emplace_back(name, of_json(one));
    return typed_value("M", std::move(map));
  }
  return typed_value("NULL", true);
}

json::Value as_json(const Schema& type, const void* object) {
  std::string text;
  json::Writer writer(text);
  write_json(type, object, writer);
  return json::parse(text).value_or(json::Value());
}

std::string digits(const Schema& type, const void* number) {
  std::string text;
  json::Writer writer(text);
  write_json(type, number, writer);
  if (text == "null") throw std::domain_error("DynamoDB can't store infinities or NaN");
  return text;
}

class ItemWriter {
 public:
  // Returns the attribute's value, or nullopt if there is no attribute.
  static std::optional<json::Value> write(const Schema& schema, const void* object, const schema::Refinement* asked = nullptr) {
    const schema::Declaration& type = schema.declaration();
    switch (type.kind) {
      case Kind::string: return typed_value("S", *static_cast<const std::string*>(object));
      case Kind::boolean: return typed_value("BOOL", *static_cast<const bool*>(object));
      case Kind::integer:
      case Kind::real: return typed_value("N", digits(schema, object));
      case Kind::time:
      case Kind::enumeration: return of_json(as_json(schema, object));
      case Kind::any: return of_json(*static_cast<const json::Value*>(object));
      case Kind::wrapper: return write_wrapper(type, object, asked);
      case Kind::array: return typed_value("L", elements(type, object));
      case Kind::map: return typed_value("M", entries(type, object));
      case Kind::object: return typed_value("M", members(type, object));
      case Kind::variant: return write_variant(type, object, asked ? *asked : type.refinement);
    }
    return std::nullopt;
  }

  static json::Object members(const schema::Declaration& type, const void* object) {
    json::Object members;
    for (const schema::Field& field : type.fields) {
      std::optional<json::Value> value = write(field.type(), field.at(const_cast<void*>(object)), &field.refinement);
      if (value) members.emplace_back(field.key, std::move(*value));
    }
    return members;
  }

 private:
  static std::optional<json::Value> write_wrapper(const schema::Declaration& type, const void* wrapper, const schema::Refinement* asked) {
    if (is_set(type)) return write_set(type.inner().declaration(), type.wrapper->get(wrapper));
    if (is_attribute(type)) return *static_cast<const json::Value*>(type.wrapper->get(wrapper));
    const void* inside = type.wrapper->get(wrapper);
    if (!inside) return type.is_nullable ? std::optional(typed_value("NULL", true)) : std::nullopt;
    if (is_decimal(type)) return typed_value("N", *static_cast<const std::string*>(inside));
    if (is_blob(type)) return typed_value("B", *static_cast<const std::string*>(inside));
    return write(type.inner(), inside, asked);
  }

  // Writes {"S": "a"} and {"S": "b"} as {"SS": ["a", "b"]}.
  static std::optional<json::Value> write_set(const schema::Declaration& array, const void* object) {
    std::string set_type;
    json::Array values;
    for (const json::Value& element : elements(array, object)) {
      const auto& [element_type, value] = element.object()->front();
      set_type = element_type + "S";
      values.push_back(value);
    }
    if (values.empty()) return std::nullopt;
    return typed_value(set_type, std::move(values));
  }

  static json::Array elements(const schema::Declaration& type, const void* array) {
    json::Array values;
    const std::size_t size = type.array->size(array);
    for (std::size_t i = 0; i < size; ++i)
      values.push_back(write(type.inner(), type.array->at(array, i), type.refinement.items.get()).value_or(typed_value("NULL", true)));
    return values;
  }

  static json::Object entries(const schema::Declaration& type, const void* map) {
    struct Context {
      const Schema& inner;
      json::Object entries;
    } context{type.inner(), {}};
    type.map->each(map, &context, [](void* opaque, std::string_view key, const void* value) {
      Context& to = *static_cast<Context*>(opaque);
      if (std::optional<json::Value> written = write(to.inner, value)) to.entries.emplace_back(std::string(key), std::move(*written));
    });
    return std::move(context.entries);
  }

  // A tag that isn't a member of the alternative becomes an additional attribute, as in JSON.
  static std::optional<json::Value> write_variant(const schema::Declaration& type, const void* variant, const schema::Refinement& asked) {
    const std::size_t index = type.variant->index(variant);
    const schema::Refinement& refinement = asked.tags.empty() ? type.refinement : asked;
    std::optional<json::Value> value = write(type.alternatives[index](), type.variant->get(variant));
    if (!value || refinement.tags.empty() || !value->find("M")) return value;
    json::Value map = *value->find("M");
    if (!map.find(refinement.discriminator)) map.set(refinement.discriminator, typed_value("S", refinement.tags[index]));
    return typed_value("M", std::move(map));
  }
};

}  // namespace

AttributeValue to_attribute(const Schema& schema, const void* object) {
  return AttributeValue::from_wire(ItemWriter::write(schema, object).value_or(typed_value("NULL", true)));
}

Item to_item(const Schema& schema, const void* object) {
  Item item;
  for (auto& [name, value] : ItemWriter::members(schema.declaration(), object)) {
    item.emplace(name, AttributeValue::from_wire(std::move(value)));
  }
  return item;
}

}  // namespace martlet::aws
