#pragma once
#include <string>

#include <martlet/json/writer.hpp>
#include <martlet/schema/builtin_types.hpp>

namespace martlet {

/// Writes `object`, a value of the type that `schema` describes: keys in the order of their declaration, absent optionals omitted,
/// empty Nullables as null, infinite and not-a-number reals as null, an enum value without a name as null.
void write_json(const Schema& schema, const void* object, json::Writer& writer);

template <class T>
std::string to_json(const T& value, json::WriteOptions options = {}) {
  std::string text;
  json::Writer writer(text, options);
  write_json(schema_of<T>(), &value, writer);
  return text;
}

}  // namespace martlet
