#pragma once
#include "compiled/compiled_schema.hpp"

namespace martlet::schema {

/// Determines which values certainly satisfy all rules of a node, so that nothing else needs to be checked.
FastPath fast_path_of(const CompiledNode& node);

}  // namespace martlet::schema
