#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace martlet::openapi_detail {

/// Converts a regular expression to ECMA-262's grammar with the flag `u`, as in JSON Schema's `pattern`. Returns nullopt if it uses
/// features that only PCRE has (inline flags, possessive quantifiers, atomic groups, recursion, ...).
std::optional<std::string> ecma_pattern(std::string_view pcre);

}  // namespace martlet::openapi_detail
