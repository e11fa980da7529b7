#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace martlet::openapi_detail {

/// The regular expression in ECMA-262's grammar with its flag `u`, which JSON Schema's `pattern` has. nullopt: it uses what only PCRE has
/// (inline flags, possessive quantifiers, atomic groups, recursion, ...).
std::optional<std::string> ecma_pattern(std::string_view pcre);

}  // namespace martlet::openapi_detail
