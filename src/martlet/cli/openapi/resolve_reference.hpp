#pragma once
#include <martlet/json/value.hpp>

namespace martlet::cli {

/// Returns the value that a Reference Object in `document` refers to, or the value itself. A dangling reference is an empty object.
/// Keywords next to a schema's `$ref` are added to the schema that it refers to.
json::Value resolve_reference(const json::Value& document, const json::Value& value);

/// Returns a member, resolved; an empty object if it is missing or isn't an object.
json::Value resolved_member(const json::Value& document, const json::Value& object, std::string_view key);

}  // namespace martlet::cli
