#pragma once
#include <martlet/json/writer.hpp>

#include "compiled/compiled_schema.hpp"

namespace martlet::schema {

/// Writes the value of one node; used by write_json().
void write_value(const CompiledNode& node, const void* object, json::Writer& writer);

}  // namespace martlet::schema
