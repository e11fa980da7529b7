#include "wire_document_reader.hpp"

namespace martlet::aws {
namespace {

void drop_nulls(json::Value& value) {
  if (json::Object* object = value.object()) {
    std::erase_if(*object, [](const auto& member) { return member.second.is_null(); });
    for (auto& [key, one] : *object) drop_nulls(one);
  } else if (json::Array* array = value.array()) {
    std::erase_if(*array, [](const json::Value& one) { return one.is_null(); });
    for (json::Value& one : *array) drop_nulls(one);
  }
}

}  // namespace

json::Value without_nulls(json::Value value) {
  drop_nulls(value);
  return value;
}

ReadOptions wire_options() {
  ReadOptions options;
  options.convert = true;
  options.unknown = schema::Unknown::strip;
  return options;
}

}  // namespace martlet::aws
