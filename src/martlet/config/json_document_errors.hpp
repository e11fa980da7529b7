#pragma once
#include <cstddef>
#include <string_view>

#include <martlet/base/result.hpp>
#include <martlet/base/source_text.hpp>
#include <martlet/schema/problems.hpp>

/// Errors for a JSON document that can't be read, worded for the person who wrote it.
namespace martlet {

/// Returns the error at the first invalid byte of JSON. Values nested deeper than `depth_max` are invalid.
Error syntax_error_of(const SourceText& source, std::size_t depth_max);

/// Describes how the document `text` violates its schema. Doesn't repeat the value, which may be a secret.
Error to_error(const Problem& problem, std::string_view text);

}  // namespace martlet
