#pragma once
#include <optional>
#include <string_view>

#include <martlet/server/request.hpp>

namespace martlet {

/// Returns the text after `scheme` in the request's Authorization header (RFC 9110, section 11.6.2); nullopt for another scheme or no
/// header.
std::optional<std::string_view> authorization(const Request& request, std::string_view scheme);

}  // namespace martlet
