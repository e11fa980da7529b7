#pragma once
#include <string>

#include <martlet/schema/type_declaration.hpp>

namespace martlet::aws {

/// Returns the type inside optionals, pointers and strong types.
inline const schema::Declaration& unwrapped(const Schema& schema) {
  const schema::Declaration* declaration = &schema.declaration();
  while (declaration->kind == schema::Kind::wrapper) declaration = &declaration->inner().declaration();
  return *declaration;
}

/// The value inside optionals, pointers and strong types, and its type.
struct UnwrappedValue {
  const Schema* type;
  const void* value;  ///< nullptr if an optional or a pointer is empty
};
UnwrappedValue unwrapped(const Schema& type, const void* value);

/// Returns the text of a value in a path, a query or a header: a string unchanged, any other value as JSON.
std::string wire_text(const UnwrappedValue& of);

}  // namespace martlet::aws
