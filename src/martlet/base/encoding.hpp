#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace martlet {

/// RFC 4648, section 4, with padding.
std::string to_base64(std::string_view bytes);
/// Strict: padding is required, no white space, no stray bits. nullopt for anything else.
std::optional<std::string> from_base64(std::string_view text);
/// As Node's Buffer reads it: both alphabets, padding optional, other characters skipped. Never fails.
std::string from_base64_lenient(std::string_view text);

/// RFC 4648, section 5, without padding, as JWTs have it (RFC 7515, section 2).
std::string to_base64url(std::string_view bytes);
/// Strict: no padding, no white space, no stray bits. nullopt for anything else.
std::optional<std::string> from_base64url(std::string_view text);

std::string to_hex(std::string_view bytes);  ///< lower case

/// Decodes percent-encoding; `+` is left alone. nullopt if a `%` is not followed by two hex digits or the result is not UTF-8.
std::optional<std::string> percent_decode(std::string_view text);
/// Decodes a part of a query string (WHATWG URL, application/x-www-form-urlencoded): `+` is a space, an invalid escape is left as it is,
/// bytes that are not UTF-8 become U+FFFD. Never fails.
std::string form_decode(std::string_view text);
/// Encodes everything except RFC 3986's unreserved characters and those in `also_kept` as %XX.
std::string percent_encode(std::string_view text, std::string_view also_kept = {});

/// Escapes as hapi does in the keys of a validation error (hoek's escapeHtml): all but ASCII letters and digits, space and `. , - : _`
/// become HTML entities, one for each UTF-16 code unit.
std::string html_escape(std::string_view text);

}  // namespace martlet
