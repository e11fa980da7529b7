#include "query_protocol_form.hpp"

#include <martlet/base/encoding.hpp>

#include "unwrapped_value.hpp"

namespace martlet::aws {
namespace {

class FormWriter {
 public:
  explicit FormWriter(const ElementNaming& naming) : naming_(naming) {}

  void pair(std::string_view name, std::string_view value) {
    form_ += form_.empty() ? "" : "&";
    form_ += percent_encode(name) + "=" + percent_encode(value);
  }

  void members(const std::string& prefix, const schema::Declaration& type, const json::Value& object) {
    for (const schema::Field& field : type.fields) {
      const json::Value* value = object.find(field.key);
      if (value) write(prefix.empty() ? field.key : prefix + "." + field.key, field.key, unwrapped(field.type()), *value);
    }
  }

  std::string take() { return std::move(form_); }

 private:
  void write(const std::string& name, std::string_view member, const schema::Declaration& type, const json::Value& value) {
    if (type.kind == schema::Kind::object) return members(name, type, value);
    if (const json::Array* items = value.array()) return list(name, member, type, *items);
    if (const json::Object* entries = value.object()) return map(name, member, type, *entries);
    if (value.is_null()) return;
    pair(name, value.string() ? *value.string() : value.to_text());
  }

  void list(std::string name, std::string_view member, const schema::Declaration& type, const json::Array& items) {
    const ElementNames* names = naming_.find(member);
    const std::string_view item = names ? names->item : "member";
    if (!item.empty()) name.append(".").append(item);
    for (std::size_t i = 0; i < items.size(); ++i) write(name + "." + std::to_string(i + 1), member, unwrapped(type.inner()), items[i]);
  }

  void map(std::string name, std::string_view member, const schema::Declaration& type, const json::Object& entries) {
    const ElementNames usual{.member = member, .item = "entry"};
    const ElementNames* own = naming_.find(member);
    const ElementNames& names = own ? *own : usual;
    if (!names.item.empty()) name.append(".").append(names.item);
    std::size_t number = 0;
    for (const auto& [key, value] : entries) {
      const std::string entry = name + "." + std::to_string(++number) + ".";
      pair(entry + std::string(names.key), key);
      write(entry + std::string(names.value), {}, unwrapped(type.inner()), value);
    }
  }

  const ElementNaming& naming_;
  std::string form_;
};

}  // namespace

std::string write_form(const Operation& operation, const json::Value& request) {
  FormWriter writer(operation.element_names);
  writer.pair("Action", operation.name);
  writer.pair("Version", operation.service->api_version);
  writer.members({}, unwrapped(operation.request()), request);
  return writer.take();
}

}  // namespace martlet::aws
