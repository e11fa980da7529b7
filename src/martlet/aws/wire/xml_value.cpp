#include "xml_value.hpp"

#include <martlet/schema/declaration.hpp>

#include "xml.hpp"

namespace martlet::aws {
namespace {

const schema::Declaration& unboxed(const Schema& schema) {
  const schema::Declaration* declaration = &schema.declaration();
  while (declaration->kind == schema::Kind::box) declaration = &declaration->inner().declaration();
  return *declaration;
}

json::Value value_of(const XmlElement& element, const schema::Declaration& type);

bool is_list(const XmlElement& element) {
  if (element.children.empty()) return false;
  for (const XmlElement& child : element.children) {
    if (child.name != "member") return false;
  }
  return true;
}

void add_items(json::Value& object, std::string_view key, const XmlElement& element, const schema::Declaration& list) {
  if (!object.find(key)) object.set(key, json::Array());
  json::Array items = *object.find(key)->array();
  const schema::Declaration& item = unboxed(list.inner());
  if (is_list(element)) {
    for (const XmlElement& one : element.children) items.push_back(value_of(one, item));
  } else if (!element.children.empty() || !element.text.empty()) {
    items.push_back(value_of(element, item));
  }
  object.set(key, std::move(items));
}

json::Value object_of(const XmlElement& element, const schema::Declaration& type) {
  json::Value object = json::Object();
  for (const schema::Field& field : type.fields) {
    const schema::Declaration& of = unboxed(field.type());
    for (const XmlElement& child : element.children) {
      if (child.name != field.key) continue;
      if (of.kind == schema::Kind::array) {
        add_items(object, field.key, child, of);
      } else if (!object.find(field.key)) {
        object.set(field.key, value_of(child, of));
      }
    }
  }
  return object;
}

json::Value value_of(const XmlElement& element, const schema::Declaration& type) {
  return type.kind == schema::Kind::object ? object_of(element, type) : json::Value(element.text);
}

}  // namespace

std::optional<json::Value> read_xml_value(std::string_view text, const Schema& schema, std::string_view wrapper) {
  const std::optional<XmlElement> root = read_xml(text);
  if (!root) return std::nullopt;
  const XmlElement* members = wrapper.empty() ? &*root : root->find(wrapper);
  if (!members) return std::nullopt;
  return object_of(*members, unboxed(schema));
}

}  // namespace martlet::aws
