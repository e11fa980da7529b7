#pragma once
#include <string>
#include <string_view>

namespace martlet::events {

/// Makes a handler's key of these parts, for use in a path: "orders/Order%20Placed".
std::string key_of(std::string_view part);
std::string key_of(std::string_view first, std::string_view second);
inline constexpr std::string_view any = "*";

}  // namespace martlet::events
