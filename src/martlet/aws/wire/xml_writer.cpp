#include "xml_writer.hpp"

#include "unwrapped_value.hpp"

namespace martlet::aws {
namespace {

class XmlWriter {
 public:
  explicit XmlWriter(const Operation& operation)
      : naming_(operation.element_names), usual_item_(operation.service->protocol == Protocol::query ? "member" : "") {}

  void members(const schema::Declaration& type, const json::Value& object) {
    for (const schema::Field& field : type.fields) {
      const json::Value* value = object.find(field.key);
      if (value) write(field.key, unwrapped(field.type()), *value);
    }
  }

  void open(std::string_view name, std::string_view attributes = {}) { text_.append("<").append(name).append(attributes).append(">"); }
  void close(std::string_view name) { text_.append("</").append(name).append(">"); }
  std::string take() { return std::move(text_); }

 private:
  void write(std::string_view name, const schema::Declaration& type, const json::Value& value) {
    if (const json::Array* items = value.array()) return list(name, type, *items);
    if (value.is_null()) return;
    open(name);
    if (type.kind == schema::Kind::object) {
      members(type, value);
    } else if (const json::Object* entries = value.object()) {
      map(name, type, *entries);
    } else {
      text_ += escape_xml(value.string() ? *value.string() : value.to_text());
    }
    close(name);
  }

  void list(std::string_view name, const schema::Declaration& type, const json::Array& items) {
    const ElementNames* names = naming_.find(name);
    const std::string_view item_name = names ? names->item : usual_item_;
    const bool is_wrapped = !item_name.empty();
    if (is_wrapped) open(name);
    for (const json::Value& item : items) write(is_wrapped ? item_name : name, unwrapped(type.inner()), item);
    if (is_wrapped) close(name);
  }

  void map(std::string_view name, const schema::Declaration& type, const json::Object& entries) {
    const ElementNames usual{.member = name, .item = "entry"};
    const ElementNames* own = naming_.find(name);
    const ElementNames& names = own ? *own : usual;
    for (const auto& [key, value] : entries) {
      open(names.item);
      open(names.key);
      text_ += escape_xml(key);
      close(names.key);
      write(names.value, unwrapped(type.inner()), value);
      close(names.item);
    }
  }

  const ElementNaming& naming_;
  const std::string_view usual_item_;  // the name of a list's elements, or "" if they have the list's own name
  std::string text_;
};

std::string write(std::string_view root, std::string_view attributes, const Operation& operation, const Schema& schema,
                  const json::Value& object) {
  XmlWriter writer(operation);
  writer.open(root, attributes);
  writer.members(unwrapped(schema), object);
  writer.close(root);
  return writer.take();
}

}  // namespace

std::string write_xml(std::string_view root, const Operation& operation, const Schema& schema, const json::Value& object) {
  const std::string_view space = operation.service->xml_namespace;
  return write(root, space.empty() ? "" : " xmlns=\"" + std::string(space) + "\"", operation, schema, object);
}

std::string write_xml_element(std::string_view name, const Operation& operation, const Schema& schema, const json::Value& object) {
  return write(name, {}, operation, schema, object);
}

// Escapes a carriage return, too, which a reader would turn into a line feed.
std::string escape_xml(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    switch (c) {
      case '&': escaped += "&amp;"; break;
      case '<': escaped += "&lt;"; break;
      case '>': escaped += "&gt;"; break;
      case '\r': escaped += "&#13;"; break;
      default: escaped += c;
    }
  }
  return escaped;
}

}  // namespace martlet::aws
