#pragma once
#include <span>
#include <string_view>

namespace martlet::http {

/// Selects the content coding among `offered` that a client prefers according to its Accept-Encoding header: the one with the highest
/// q-value, then one that is named before one that only `*` allows, then the first one offered. Returns one of `offered`, or "identity".
///
/// As hapi does: `q=0` refuses a coding; `*` means those that the header does not name; x-gzip is gzip; an empty or malformed
/// header means "identity". So with "identity" offered first, `*` selects identity, which every client must accept.
std::string_view preferred_encoding(std::string_view accept_encoding, std::span<const std::string_view> offered);

}  // namespace martlet::http
