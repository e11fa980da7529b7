#pragma once
#include <span>

#include <martlet/schema/read.hpp>

#include "compiled/compiled_schema.hpp"

namespace martlet::schema {

/// Stores texts in the members of `object`, without a Reader. Most queries and path parameters allow it: their fields are all members of
/// the object, in the order of their declaration, and each is a string whose size shows that it satisfies all rules. Returns false if a
/// Reader must read them all.
bool store_text_fields(const CompiledNode& node, void* object, std::span<const TextField> fields, bool converts);

}  // namespace martlet::schema
