#pragma once
#include <martlet/json/writer.hpp>

#include "compiled/compiled_schema.hpp"

namespace martlet::schema {

/// Writes a value as JSON, as its node describes it. write_json() calls this with the root node of a schema.
void write_value(const CompiledNode& node, const void* object, json::Writer& writer);

}  // namespace martlet::schema
