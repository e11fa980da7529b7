#pragma once
#include <string_view>

#include <martlet/json/value.hpp>
#include <martlet/schema/declaration.hpp>

namespace martlet::openapi_detail {

/// Where a value comes from. What text sources convert (white space, case) is not a rule there.
enum class ValueSource { json, text };

/// Says that the server checks more than the schema can say: a rule of the program's own.
inline constexpr std::string_view custom_rule_key = "x-custom-rule";

/// A type: `{"type":"integer","format":"int64"}`.
json::Value type_keywords(const schema::Declaration& type);
/// Adds what `rules` require of a value of that type. `is_sent`: clients send it, so that "" is refused unless allowed.
void add_keywords(json::Value& to, const schema::Declaration& type, const schema::Refinement& rules, ValueSource source, bool is_sent);
/// Adds description, examples and deprecation. False if the example isn't JSON.
bool add_annotations(json::Value& to, const schema::Refinement& rules);
/// The same, or null.
json::Value or_null(json::Value written);
json::Value number_value(const schema::Number& number);
json::Value literal_value(const schema::Literal& literal);

}  // namespace martlet::openapi_detail
