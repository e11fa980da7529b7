#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace martlet {

/// Encodes in base64 with padding (RFC 4648, section 4).
std::string to_base64(std::string_view bytes);
/// Decodes base64 strictly: padding is required, and white space and stray bits are invalid. Returns nullopt for invalid text.
std::optional<std::string> from_base64(std::string_view text);
/// Decodes base64 as Node's Buffer does: accepts both alphabets, needs no padding, and skips other characters. Never fails.
std::string from_base64_lenient(std::string_view text);

/// Encodes in base64url without padding (RFC 4648, section 5), as in JWTs (RFC 7515, section 2).
std::string to_base64url(std::string_view bytes);
/// Decodes base64url strictly: padding, white space and stray bits are invalid. Returns nullopt for invalid text.
std::optional<std::string> from_base64url(std::string_view text);

std::string to_hex(std::string_view bytes);  ///< lower case

/// Decodes percent-encoding, without changing `+`. Returns nullopt if a `%` isn't followed by two hex digits or the result isn't UTF-8.
std::optional<std::string> percent_decode(std::string_view text);
/// Decodes a part of a query string (WHATWG URL, application/x-www-form-urlencoded): `+` is a space, an invalid escape is left as it is,
/// bytes that are not UTF-8 become U+FFFD. Never fails.
std::string form_decode(std::string_view text);
/// Encodes everything except RFC 3986's unreserved characters and those in `also_kept` as %XX.
std::string percent_encode(std::string_view text, std::string_view also_kept = {});

}  // namespace martlet
