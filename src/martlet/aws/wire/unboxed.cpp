#include "unboxed.hpp"

#include <martlet/schema/write.hpp>

namespace martlet::aws {

UnboxedValue unboxed(const Schema& type, const void* value) {
  UnboxedValue inside{&type, value};
  while (inside.value && inside.type->declaration().kind == schema::Kind::box) {
    inside.value = inside.type->declaration().box->get(inside.value);
    inside.type = &inside.type->declaration().inner();
  }
  return inside;
}

std::string wire_text(const UnboxedValue& of) {
  if (of.type->declaration().kind == schema::Kind::string) return *static_cast<const std::string*>(of.value);
  std::string json;
  json::Writer writer(json);
  write_json(*of.type, of.value, writer);
  return json;
}

}  // namespace martlet::aws
