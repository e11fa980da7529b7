#pragma once
#include <functional>

#include <martlet/json/value.hpp>
#include <martlet/schema/type_declaration.hpp>

namespace martlet::openapi_detail {

/// A function that writes the schema of a field with additional rules.
using WriteRefined = std::function<json::Value(const schema::Field& field, const schema::Refinement& rules)>;

/// Adds the keywords for an object's cross-field rules, and for the conditions of its fields.
void add_object_keywords(json::Value& to, const schema::Declaration& object, const WriteRefined& write);

}  // namespace martlet::openapi_detail
