#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace orders {

/// 7 <-> "ord_7": ids say what they are ids of. `kind` is "ord" or "cus".
std::string to_id(std::string_view kind, std::int64_t number);
/// nullopt for what to_id() never makes: "ord_07", "cus_7", "7".
std::optional<std::int64_t> number_of(std::string_view kind, std::string_view id);

}  // namespace orders
