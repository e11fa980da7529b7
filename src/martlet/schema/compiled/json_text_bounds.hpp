#pragma once
#include <cstddef>

#include "compiled/compiled_schema.hpp"

/// Bounds for the JSON text of every valid value of a node. A node that contains itself is not yet complete: for it, these are the
/// initial values in CompiledNode.
namespace martlet::schema {

/// Returns a lower bound for the size of the text without white space.
std::size_t json_bytes_min(const CompiledNode& node);
/// Returns whether the value can be an array, or contain one.
bool may_contain_arrays(const CompiledNode& node);

}  // namespace martlet::schema
