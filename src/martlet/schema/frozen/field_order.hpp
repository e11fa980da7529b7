#pragma once
#include <vector>

#include <martlet/schema/declaration.hpp>

namespace martlet::schema {

struct FieldOrder {
  std::vector<const Field*> fields{};
  const Field* circular = nullptr;  ///< one that refers to itself through other fields, if there is any
};

/// As declared, but every field after those that it refers to, as joi sorts them. `type` must outlive it.
FieldOrder order_of(const Declaration& type);

}  // namespace martlet::schema
