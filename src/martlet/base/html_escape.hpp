#pragma once
#include <string>
#include <string_view>

namespace martlet {

/// Escapes as hapi does in the keys of a validation error (hoek's escapeHtml): all but ASCII letters and digits, space and `. , - : _`
/// become HTML entities, one for each UTF-16 code unit.
std::string html_escape(std::string_view text);

}  // namespace martlet
