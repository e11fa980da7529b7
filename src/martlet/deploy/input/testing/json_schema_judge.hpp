#pragma once
#include <string>
#include <vector>

namespace martlet::deploy {

/// Does python3 have jsonschema here, which judge_by_schema() uses?
bool has_json_schema_judge();

/// What a JSON Schema (draft 2020-12), the file `schema`, says of each document, a line of JSON: "taken" or "refused". Judged by Python's
/// jsonschema. Empty where that fails, also if the schema itself is wrong.
std::vector<std::string> judge_by_schema(const std::string& schema, const std::vector<std::string>& documents);

}  // namespace martlet::deploy
