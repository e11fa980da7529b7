#pragma once
#include <string>
#include <string_view>

namespace martlet::cli {

/// Foreign text made safe for a terminal: whatever could control the terminal or mislead its reader is a `?`. That is control
/// characters (ASCII's and those of U+0080 to U+009F), what changes the direction of text, and what isn't UTF-8. Line feeds and tabs stay.
std::string plain_text(std::string_view text);
/// The same on one line: line feeds and tabs are spaces.
std::string plain_line(std::string_view text);

}  // namespace martlet::cli
