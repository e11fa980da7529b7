#pragma once
#include <string>
#include <string_view>

namespace martlet::cli {

/// Makes untrusted text safe for a terminal: replaces everything that could control the terminal or mislead its reader with `?`. These are
/// control characters (ASCII's and U+0080 to U+009F), characters that change the direction of text, and bytes that aren't UTF-8. Line feeds
/// and tabs are kept.
std::string terminal_safe_text(std::string_view text);
/// Does the same for one line: line feeds and tabs become spaces.
std::string terminal_safe_line(std::string_view text);

}  // namespace martlet::cli
