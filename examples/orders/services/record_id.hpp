#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace orders {

/// Converts 7 to "ord_7": an id tells its kind. `kind` is "ord" or "cus".
std::string to_id(std::string_view kind, std::int64_t number);
/// The inverse of to_id(); nullopt for anything that it never returns: "ord_07", "cus_7", "7".
std::optional<std::int64_t> number_of(std::string_view kind, std::string_view id);

}  // namespace orders
