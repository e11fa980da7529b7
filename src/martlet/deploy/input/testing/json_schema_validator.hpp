#pragma once
#include <string>
#include <vector>

namespace martlet::deploy {

/// Is the Python package jsonschema installed, which validate_by_schema() requires?
bool has_json_schema_validator();

/// Validates documents, each a line of JSON, against the JSON Schema (draft 2020-12) in the file `schema`, with Python's jsonschema.
/// Returns "taken" or "refused" for each, or nothing if that fails or the schema itself is invalid.
std::vector<std::string> validate_by_schema(const std::string& schema, const std::vector<std::string>& documents);

}  // namespace martlet::deploy
