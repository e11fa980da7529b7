#pragma once
#include <martlet/json/value.hpp>

namespace martlet::cli {

/// What a Reference Object in `document` refers to, or the value itself. A reference that leads nowhere is an empty object.
/// Keywords beside the `$ref` of a schema are added to what it refers to.
json::Value resolved(const json::Value& document, const json::Value& value);

/// The member, resolved; an empty object if it is missing or isn't one.
json::Value member_of(const json::Value& document, const json::Value& object, std::string_view key);

}  // namespace martlet::cli
