#include <martlet/sqlite/value.hpp>

#include <limits>
#include <stdexcept>

#include <martlet/json/value.hpp>
#include <martlet/schema/write.hpp>

namespace martlet::sqlite {
namespace {

using schema::Kind;

std::string json_of(const Schema& schema, const void* object) {
  std::string text;
  json::Writer writer(text, {});
  write_json(schema, object, writer);
  return text;
}

double real_in(const Schema& schema, const void* object) {
  return schema.declaration().bytes == sizeof(float) ? static_cast<double>(*static_cast<const float*>(object))
                                                     : *static_cast<const double*>(object);
}

// The value of an integer, a bool, a time or an enum, as in JSON.
Value::Held scalar_in(const Schema& schema, const void* object) {
  const std::string text = json_of(schema, object);
  const json::Value value = json::parse(text).value_or(json::Value());
  if (const std::int64_t* number = value.int64()) return *number;
  if (const bool* flag = value.boolean()) return std::int64_t{*flag};
  if (const std::string* name = value.string()) return *name;
  throw std::out_of_range("a value of the type " + std::string(schema.name()) + " that SQLite can't hold: " + text);
}

}  // namespace

std::int64_t Value::checked(std::uint64_t number) {
  if (number > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
    throw std::out_of_range("SQLite has no integer as large as " + std::to_string(number));
  }
  return static_cast<std::int64_t>(number);
}

Value::Value(const Schema& schema, const void* object) {
  const schema::Declaration& declaration = schema.declaration();
  switch (declaration.kind) {
    case Kind::string: held_ = std::string_view(*static_cast<const std::string*>(object)); return;
    case Kind::real: held_ = real_in(schema, object); return;
    case Kind::boolean:
    case Kind::integer:
    case Kind::time:
    case Kind::enumeration: held_ = scalar_in(schema, object); return;
    case Kind::wrapper:
      if (const void* inner = declaration.wrapper->get(object)) *this = Value(declaration.inner(), inner);
      return;
    case Kind::map:
    case Kind::object:
    case Kind::variant:
    case Kind::any:
    case Kind::array: held_ = json_of(schema, object); return;
  }
}

}  // namespace martlet::sqlite
