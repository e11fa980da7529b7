#pragma once
#include <string>
#include <string_view>

namespace martlet {

inline constexpr std::string_view default_charset = "utf-8";

/// Returns the value of content-type; "" for none. `given`: the response's own, or nullptr. `charset`: "" for none.
std::string content_type(const std::string* given, std::string_view default_type, std::string_view charset);

}  // namespace martlet
