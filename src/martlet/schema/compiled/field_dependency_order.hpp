#pragma once
#include <vector>

#include <martlet/schema/type_declaration.hpp>

namespace martlet::schema {

struct FieldDependencyOrder {
  std::vector<const Field*> fields{};
  const Field* circular = nullptr;  ///< a field that refers to itself through other fields, if any
};

/// Returns the fields as declared, but each after those that it refers to, as joi sorts them. `type` must outlive the result.
FieldDependencyOrder dependency_order_of(const Declaration& type);

}  // namespace martlet::schema
