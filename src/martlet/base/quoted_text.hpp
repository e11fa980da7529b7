#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace martlet {

/// Untrusted text for use in messages: truncated, quoted, without control characters.

/// Returns the beginning of `text`, which is UTF-8: at most `bytes_max` bytes, and whole characters only.
std::string_view first_bytes(std::string_view text, std::size_t bytes_max);
/// Does the same, with "..." at the end if something was left out. Returns at most `bytes_max` bytes in all.
std::string truncated(std::string_view text, std::size_t bytes_max);
/// Returns `text` in double quotes, of which at most `bytes_max` bytes are shown: `"text"`, `"te..."`. Nothing is escaped.
std::string quoted(std::string_view text, std::size_t bytes_max = std::string_view::npos);
/// Returns `text` with every ASCII control character replaced, so that it can't forge log lines or control a terminal.
std::string without_controls(std::string_view text, char replacement);

}  // namespace martlet
