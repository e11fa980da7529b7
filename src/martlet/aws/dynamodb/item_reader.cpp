#include <martlet/aws/dynamodb/item.hpp>
#include <martlet/schema/read.hpp>

#include "item_type_predicates.hpp"

namespace martlet::aws {
namespace {

using schema::Kind;

// Converts an item to the JSON of its struct, so that the schema reads and checks it as usual.
class ItemReader {
 public:
  static json::Value object(const schema::Declaration& type, const json::Object& attributes) {
    json::Value object = json::Object();
    for (const schema::Field& field : type.fields) {
      const json::Value* value = find(attributes, field.key);
      const schema::Declaration& of = field.type().declaration();
      if (!value && is_set(of)) object.set(field.key, json::Array());
      if (!value || (value->find("NULL") && !takes_null(of))) continue;
      object.set(field.key, read(*value, of));
    }
    return object;
  }

 private:
  static const json::Value* find(const json::Object& members, std::string_view key) {
    for (const auto& [name, value] : members) {
      if (name == key) return &value;
    }
    return nullptr;
  }

  static bool takes_null(const schema::Declaration& type) {
    if (type.kind == Kind::any || is_attribute(type)) return true;
    return type.kind == Kind::wrapper && (type.is_nullable || takes_null(type.inner().declaration()));
  }

  static json::Value read(const json::Value& wire, const schema::Declaration& type) {
    if (is_attribute(type)) return wire;
    if (is_decimal(type)) return first(wire);
    if (type.kind == Kind::wrapper && !is_blob(type)) return read(wire, type.inner().declaration());
    const json::Object* members = wire.find("M") ? wire.find("M")->object() : nullptr;
    if (members && type.kind == Kind::object) return object(type, *members);
    if (members && type.kind == Kind::map) return map(*members, type.inner().declaration());
    if (type.kind == Kind::array) return array(wire, type.inner().declaration());
    return plain(wire);
  }

  static json::Value map(const json::Object& members, const schema::Declaration& inner) {
    json::Object entries;
    for (const auto& [key, value] : members) entries.emplace_back(key, read(value, inner));
    return entries;
  }

  // Converts a list or a set. The elements of the set {"NS": ["1"]} are {"N": "1"}.
  static json::Value array(const json::Value& wire, const schema::Declaration& inner) {
    const json::Value values = first(wire);
    const std::string type = wire.object() && !wire.object()->empty() ? wire.object()->front().first : "";
    if (!values.array()) return plain(wire);
    json::Array elements;
    for (const json::Value& value : *values.array()) {
      json::Value element = value;
      if (type != "L") element = json::Object{{type.substr(0, 1), value}};
      elements.push_back(read(element, inner));
    }
    return elements;
  }

  // Converts a value whose type isn't known.
  static json::Value plain(const json::Value& wire) {
    if (wire.find("NULL")) return nullptr;
    json::Value value = first(wire);
    if (wire.find("N")) return number(value);
    if (json::Object* members = wire.find("M") ? value.object() : nullptr) {
      for (auto& [key, one] : *members) one = plain(one);
    }
    if (json::Array* elements = value.array()) {
      for (json::Value& one : *elements) {
        if (wire.find("L")) one = plain(one);
        if (wire.find("NS")) one = number(one);
      }
    }
    return value;
  }

  static json::Value number(const json::Value& digits) {
    Result<json::Value> value = json::parse(digits.string() ? *digits.string() : "");
    return value ? *std::move(value) : digits;
  }

  static json::Value first(const json::Value& wire) {
    return wire.object() && !wire.object()->empty() ? wire.object()->front().second : json::Value();
  }
};

}  // namespace

Result<void> read_item(const Schema& schema, void* object, const Item& item) {
  json::Object attributes;
  for (const auto& [name, value] : item) attributes.emplace_back(name, value.wire());
  ReadOptions options;
  options.unknown = schema::Unknown::strip;
  Problems problems;
  if (read_value(schema, object, ItemReader::object(schema.declaration(), attributes), options, problems) != ReadOutcome::ok)
    return failure(Code::malformed, "an item: " + problems.message_without_values());
  return {};
}

}  // namespace martlet::aws
