#include "unwrapped_value.hpp"

#include <martlet/schema/write.hpp>

namespace martlet::aws {

UnwrappedValue unwrapped(const Schema& type, const void* value) {
  UnwrappedValue inside{&type, value};
  while (inside.value && inside.type->declaration().kind == schema::Kind::wrapper) {
    inside.value = inside.type->declaration().wrapper->get(inside.value);
    inside.type = &inside.type->declaration().inner();
  }
  return inside;
}

std::string wire_text(const UnwrappedValue& of) {
  if (of.type->declaration().kind == schema::Kind::string) return *static_cast<const std::string*>(of.value);
  std::string json;
  json::Writer writer(json);
  write_json(*of.type, of.value, writer);
  return json;
}

}  // namespace martlet::aws
