#pragma once
#include <set>
#include <string>

#include <martlet/json/value.hpp>

namespace martlet::cli {

/// Returns the types that a schema allows; empty if it allows all.
std::set<std::string> types_of(const json::Value& schema);

/// Converts a schema of `document` to an object without a top-level reference: `true` is `{}`, and `anyOf: [X, null]` is X with null among
/// its types. Keywords that differ in OpenAPI 3.0 (`nullable`, exclusive limits as flags) are converted to those of 3.1.
json::Value normal_form(const json::Value& document, const json::Value& schema);

}  // namespace martlet::cli
