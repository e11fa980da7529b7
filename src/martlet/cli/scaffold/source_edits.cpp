#include "source_edits.hpp"

#include <string_view>
#include <vector>

#include <martlet/base/text.hpp>

namespace martlet::cli {
namespace {

std::vector<std::string> lines_of(const std::string& source) {
  std::vector<std::string> lines;
  split(source, '\n', [&lines](std::string_view line) { lines.emplace_back(line); });
  return lines;
}

std::string text_of(const std::vector<std::string>& lines) {
  std::string text;
  for (std::size_t i = 0; i < lines.size(); ++i) text += (i == 0 ? "" : "\n") + lines[i];
  return text;
}

// Returns the folder in an include of the service: "handlers" for `#include "handlers/get_note.hpp"`; "" for any other line.
std::string_view folder_of(std::string_view line) {
  constexpr std::string_view begin = "#include \"";
  if (!line.starts_with(begin)) return "";
  const std::string_view file = line.substr(begin.size());
  return file.substr(0, file.find('/') == std::string_view::npos ? 0 : file.find('/'));
}

}  // namespace

std::string with_include(const std::string& source, const std::string& header) {
  const std::string include = "#include \"" + header + '"';
  std::vector<std::string> lines = lines_of(source);
  const std::string_view folder = folder_of(include);
  std::size_t after_all = 0;
  std::size_t after_folder = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i] == include) return source;
    if (!lines[i].starts_with("#include ")) continue;
    after_all = i + 1;
    if (folder_of(lines[i]) == folder && lines[i] < include) after_folder = i + 1;
    if (folder_of(lines[i]) == folder && lines[i] > include && after_folder == 0) after_folder = i;
  }
  const std::size_t after = after_folder > 0 ? after_folder : after_all;
  lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(after), include);
  return text_of(lines);
}

Result<std::string> with_line(const std::string& source, const std::string& head, const std::string& line, const std::string& before) {
  std::vector<std::string> lines = lines_of(source);
  std::size_t at = 0;
  while (at < lines.size() && !lines[at].starts_with(head)) ++at;
  std::size_t end = at;
  while (end < lines.size() && lines[end] != "}") ++end;
  if (end >= lines.size())
    return failure(Code::not_found, "there is no function \"" + head + "...\"", "add this line yourself: " + std::string(trim(line)));
  std::size_t place = end;
  for (std::size_t i = at; !before.empty() && i < end; ++i) {
    if (lines[i].find(before) == std::string::npos) continue;
    place = i;
    break;
  }
  lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(place), line);
  return text_of(lines);
}

}  // namespace martlet::cli
