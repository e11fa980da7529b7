#pragma once
#include <cstddef>

#include "compiled/compiled_schema.hpp"

/// Bounds for the JSON text of every valid value of a node. A node that contains itself is complete only later: for it, these are
/// the estimates with which a CompiledNode begins.
namespace martlet::schema {

/// Returns a lower bound for the size of the text without white space.
std::size_t json_bytes_min(const CompiledNode& node);
/// Can there be arrays in the value, or is it one?
bool may_contain_arrays(const CompiledNode& node);

}  // namespace martlet::schema
