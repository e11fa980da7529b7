#include "xml_writer.hpp"

#include "unboxed.hpp"

namespace martlet::aws {
namespace {

class XmlWriter {
 public:
  explicit XmlWriter(const ElementNaming& naming) : naming_(naming) {}

  void members(const schema::Declaration& type, const json::Value& object) {
    for (const schema::Field& field : type.fields) {
      const json::Value* value = object.find(field.key);
      if (value) write(field.key, unboxed(field.type()), *value);
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
      escape(value.string() ? *value.string() : value.to_text());
    }
    close(name);
  }

  void list(std::string_view name, const schema::Declaration& type, const json::Array& items) {
    const ElementNames* names = naming_.find(name);
    const bool is_wrapped = names && !names->item.empty();
    if (is_wrapped) open(name);
    for (const json::Value& item : items) write(is_wrapped ? names->item : name, unboxed(type.inner()), item);
    if (is_wrapped) close(name);
  }

  void map(std::string_view name, const schema::Declaration& type, const json::Object& entries) {
    const ElementNames usual{.member = name, .item = "entry"};
    const ElementNames* own = naming_.find(name);
    const ElementNames& names = own ? *own : usual;
    for (const auto& [key, value] : entries) {
      open(names.item);
      open(names.key);
      escape(key);
      close(names.key);
      write(names.value, unboxed(type.inner()), value);
      close(names.item);
    }
  }

  // A carriage return, too: a reader would take it for a line feed.
  void escape(std::string_view text) {
    for (const char c : text) {
      switch (c) {
        case '&': text_ += "&amp;"; break;
        case '<': text_ += "&lt;"; break;
        case '>': text_ += "&gt;"; break;
        case '\r': text_ += "&#13;"; break;
        default: text_ += c;
      }
    }
  }

  const ElementNaming& naming_;
  std::string text_;
};

}  // namespace

std::string write_xml(std::string_view root, const Operation& operation, const Schema& schema, const json::Value& object) {
  XmlWriter writer(operation.element_names);
  const std::string_view space = operation.service->xml_namespace;
  writer.open(root, space.empty() ? "" : " xmlns=\"" + std::string(space) + "\"");
  writer.members(unboxed(schema), object);
  writer.close(root);
  return writer.take();
}

}  // namespace martlet::aws
