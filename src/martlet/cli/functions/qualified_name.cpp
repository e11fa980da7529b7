#include "qualified_name.hpp"

#include <algorithm>
#include <string_view>

#include <martlet/base/text.hpp>
#include <martlet/cli/account/terminal_safe_text.hpp>

namespace martlet::cli {
namespace {

bool is_name_character(char c) {
  return is_ascii_alpha(c) || is_ascii_digit(c) || std::string_view("-_:$").find(c) != std::string_view::npos;
}

}  // namespace

Result<QualifiedName> read_qualified_name(const std::string& text) {
  if (text.empty() || !std::ranges::all_of(text, is_name_character))
    return failure(Code::malformed, '"' + terminal_safe_line(text) + "\" can't be a function's name",
                   "write NAME, NAME:ALIAS or NAME:VERSION");
  const std::size_t colon = text.find(':');
  if (colon == std::string::npos || text.starts_with("arn:")) return QualifiedName{text};
  QualifiedName name{text.substr(0, colon), text.substr(colon + 1)};
  if (name.name.empty() || name.qualifier.empty() || name.qualifier.find(':') != std::string::npos)
    return failure(Code::malformed, '"' + text + "\" can't be a function's name", "write NAME, NAME:ALIAS or NAME:VERSION");
  return name;
}

}  // namespace martlet::cli
