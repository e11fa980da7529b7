#pragma once
#include <initializer_list>
#include <string>
#include <utility>

#include <martlet/schema/builtin_types.hpp>

namespace martlet {

/// The schema of an enum, whose values are strings in JSON. Each value needs a name; if it has several, the first one is written.
///
///     Schema describe(Type<Currency>) { return enumeration<Currency>("Currency", {{Currency::eur, "EUR"}, {Currency::usd, "USD"}}); }
template <class E>
  requires std::is_enum_v<E>
Schema enumeration(std::string name, std::initializer_list<std::pair<E, std::string>> names) {
  schema::Declaration declaration = schema::declare_plain<E>(schema::Kind::enumeration);
  declaration.name = std::move(name);
  declaration.is_signed = std::is_signed_v<std::underlying_type_t<E>>;
  for (const auto& [value, text] : names) schema::add_name(declaration, static_cast<std::int64_t>(value), text);
  return Schema(std::move(declaration));
}

}  // namespace martlet
