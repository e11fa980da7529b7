#include "xml_to_json.hpp"

#include <algorithm>

#include "unwrapped_value.hpp"
#include "xml_element.hpp"

namespace martlet::aws {
namespace {

bool holds_only(const XmlElement& element, std::string_view name) {
  return !element.children.empty() &&
         std::all_of(element.children.begin(), element.children.end(), [&](const XmlElement& child) { return child.name == name; });
}

class XmlReader {
 public:
  explicit XmlReader(const ElementNaming& naming) : naming_(naming) {}

  json::Value object_of(const XmlElement& element, const schema::Declaration& type) const {
    json::Value object = json::Object();
    for (const schema::Field& field : type.fields) {
      const schema::Declaration& of = unwrapped(field.type());
      for (const XmlElement& child : element.children) {
        if (child.name == field.key) add(object, field.key, child, of);
      }
    }
    return object;
  }

 private:
  void add(json::Value& object, const std::string& key, const XmlElement& element, const schema::Declaration& type) const {
    if (type.kind == schema::Kind::array) return add_items(object, key, element, type);
    if (type.kind == schema::Kind::map) return add_entries(object, key, element, type);
    if (!object.find(key)) object.set(key, value_of(element, type));
  }

  void add_items(json::Value& object, const std::string& key, const XmlElement& element, const schema::Declaration& list) const {
    json::Array items = object.find(key) ? *object.find(key)->array() : json::Array();
    const schema::Declaration& item = unwrapped(list.inner());
    const ElementNames* names = naming_.find(key);
    const std::string_view name = names && !names->item.empty() ? names->item : "member";
    if (holds_only(element, name)) {
      for (const XmlElement& one : element.children) items.push_back(value_of(one, item));
    } else if (!element.children.empty() || !element.text.empty()) {
      items.push_back(value_of(element, item));
    }
    object.set(key, std::move(items));
  }

  // Adds a map's entries. Each entry is a separate element, or all of them are in one element.
  void add_entries(json::Value& object, const std::string& key, const XmlElement& element, const schema::Declaration& map) const {
    const ElementNames usual{.member = key, .item = "entry"};
    const ElementNames* own = naming_.find(key);
    const ElementNames& names = own ? *own : usual;
    json::Value entries = object.find(key) ? *object.find(key) : json::Value(json::Object());
    const auto add_entry = [&](const XmlElement& entry) {
      const XmlElement* value = entry.find(names.value);
      if (value) entries.set(entry.text_of(names.key), value_of(*value, unwrapped(map.inner())));
    };
    if (element.find(names.key)) {
      add_entry(element);
    } else {
      for (const XmlElement& entry : element.children) add_entry(entry);
    }
    object.set(key, std::move(entries));
  }

  json::Value value_of(const XmlElement& element, const schema::Declaration& type) const {
    return type.kind == schema::Kind::object ? object_of(element, type) : json::Value(element.text);
  }

  const ElementNaming& naming_;
};

}  // namespace

std::optional<json::Value> xml_to_json(std::string_view text, const Schema& schema, std::string_view wrapper, const ElementNaming& naming) {
  const std::optional<XmlElement> root = read_xml(text);
  if (!root) return std::nullopt;
  const XmlElement* members = wrapper.empty() ? &*root : root->find(wrapper);
  if (!members) return std::nullopt;
  return XmlReader(naming).object_of(*members, unwrapped(schema));
}

}  // namespace martlet::aws
