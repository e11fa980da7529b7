#pragma once
#include <martlet/schema/declaration.hpp>

namespace martlet::aws {

/// The type inside of optionals, pointers and strong types.
inline const schema::Declaration& unboxed(const Schema& schema) {
  const schema::Declaration* declaration = &schema.declaration();
  while (declaration->kind == schema::Kind::box) declaration = &declaration->inner().declaration();
  return *declaration;
}

}  // namespace martlet::aws
