#pragma once
#include <cstddef>
#include <string_view>

#include <martlet/json/value.hpp>

namespace martlet::schema {

/// The work that trying the alternatives of variants may cost, however small the input is.
inline constexpr std::size_t variant_work_least = 10'000;

/// Returns the limit on the work of trying the alternatives of variants while JSON text is read: it is proportional to the size of the
/// text, plus `variant_work_least`.
std::size_t variant_work_limit(std::string_view text);
/// Returns the limit for reading a value. It lets the trials visit every value 8 times on average, and adds
/// `variant_work_least`.
std::size_t variant_work_limit(const json::Value& value);

}  // namespace martlet::schema
