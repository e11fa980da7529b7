#include "service_folder.hpp"

#include <vector>

#include <martlet/base/read_file.hpp>
#include <martlet/base/text.hpp>

namespace martlet::cli {
namespace {

namespace fs = std::filesystem;

// Returns the namespace: "shop" for "namespace shop {".
std::string namespace_in(std::string_view source) {
  constexpr std::string_view word = "\nnamespace ";
  const std::size_t at = source.find(word);
  if (at == std::string_view::npos) return "";
  const std::string_view rest = source.substr(at + word.size());
  return std::string(trim(rest.substr(0, rest.find('{'))));
}

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

Result<ServiceFolder> ServiceFolder::open(const fs::path& given) {
  const fs::path folder = given.empty() ? "." : given;
  const Result<std::string> routes = read_file(folder / "routes.hpp");
  const std::string name_space = routes ? namespace_in(*routes) : "";
  if (name_space.empty() || name_space.find(' ') != std::string::npos)
    return failure(Code::not_found, (given.empty() ? "this folder" : given.string()) + " contains no service with a routes.hpp",
                   "run the command in the folder that martlet new created, or name that folder with --dir");
  return ServiceFolder(folder, name_space);
}

Result<void> ServiceFolder::has_room_for(const std::string& name) const {
  for (const char* folder : {"handlers", "model", "plugins", "services"}) {
    const fs::path file = fs::path(folder) / (name + ".hpp");
    std::error_code failed;
    if (fs::exists(folder_ / file, failed)) return failure(Code::conflict, file.string() + " already exists", "choose another name");
  }
  return {};
}

Result<std::string> ServiceFolder::read(const fs::path& file) const { return read_file(folder_ / file); }

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
