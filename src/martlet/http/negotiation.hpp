#pragma once
#include <span>
#include <string_view>

namespace martlet::http {

/// Which of the `offered` content codings a client wants, by its Accept-Encoding header: the highest q-value first, then what is named
/// before what only `*` allows, then the one that is offered first. The answer is one of `offered`, or "identity".
///
/// As hapi does it: `q=0` refuses a coding; `*` means those that the header does not name; x-gzip is gzip; the header is
/// taken for "identity" where it is empty or broken. So with "identity" offered first, `*` picks identity, which any client must take.
std::string_view preferred_encoding(std::string_view accept_encoding, std::span<const std::string_view> offered);

}  // namespace martlet::http
