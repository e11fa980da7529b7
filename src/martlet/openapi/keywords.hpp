#pragma once
#include <string_view>

#include <martlet/json/value.hpp>
#include <martlet/schema/type_declaration.hpp>

namespace martlet::openapi_detail {

/// The source of a value. Rules for white space and case don't apply to text sources, whose values are converted.
enum class ValueSource { json, text };

/// The keyword for a custom rule: the server checks more than the schema can express.
inline constexpr std::string_view custom_rule_key = "x-custom-rule";

/// Returns the keywords of a type, such as `{"type":"integer","format":"int64"}`.
json::Value type_keywords(const schema::Declaration& type);
/// Adds the keywords for `rules` on a value of that type. `is_sent`: clients send the value, so "" is refused unless it is allowed.
void add_keywords(json::Value& to, const schema::Declaration& type, const schema::Refinement& rules, ValueSource source, bool is_sent);
/// Adds the description, the example and the deprecation. Returns false if the example isn't JSON.
bool add_annotations(json::Value& to, const schema::Refinement& rules);
/// Returns a schema that allows what `written` allows, and null.
json::Value or_null(json::Value written);
json::Value number_value(const schema::Number& number);
json::Value literal_value(const schema::Literal& literal);

}  // namespace martlet::openapi_detail
