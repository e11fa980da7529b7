#pragma once
#include <set>
#include <string>

#include <martlet/json/value.hpp>

namespace martlet::cli {

/// The types that a schema allows; empty: it doesn't say, and allows all.
std::set<std::string> types_of(const json::Value& schema);

/// A schema of `document` as an object without a reference at its top: `true` is `{}`, and `anyOf: [X, null]` is X whose types include
/// null. What OpenAPI 3.0 spells differently (`nullable`, exclusive limits as flags) is spelled as in 3.1.
json::Value normal_form(const json::Value& document, const json::Value& schema);

}  // namespace martlet::cli
