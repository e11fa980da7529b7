#pragma once
#include <string>
#include <vector>

namespace martlet::deploy {

/// Returns whether the Python package jsonschema, which validate_with_python_jsonschema() requires, is installed.
bool has_python_jsonschema();

/// Validates documents, each a line of JSON, against the JSON Schema (draft 2020-12) in the file `schema`, with Python's jsonschema.
/// Returns "accepted" or "rejected" for each, or nothing if that fails or the schema itself is invalid.
std::vector<std::string> validate_with_python_jsonschema(const std::string& schema, const std::vector<std::string>& documents);

}  // namespace martlet::deploy
