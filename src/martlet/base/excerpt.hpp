#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace martlet {

/// Texts of others in our messages: cut, quoted, on one line.

/// The beginning of `text`, which is UTF-8: at most `bytes_max` bytes, and whole characters only.
std::string_view first_bytes(std::string_view text, std::size_t bytes_max);
/// The same with "..." where something was left out, `bytes_max` bytes together.
std::string shortened(std::string_view text, std::size_t bytes_max);
/// `text` in double quotes, of which at most `bytes_max` bytes are shown: `"text"`, `"te..."`. Nothing is escaped.
std::string quoted(std::string_view text, std::size_t bytes_max = std::string_view::npos);
/// `text` with every ASCII control character replaced, so that it forges no line of a log and nothing on a terminal.
std::string without_controls(std::string_view text, char replacement);

}  // namespace martlet
