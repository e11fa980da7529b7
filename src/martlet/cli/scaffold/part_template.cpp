#include "part_template.hpp"

#include "embedded_files.hpp"

namespace martlet::cli {

std::vector<NewFile> files_of_part(std::string_view placeholder, const Placeholders& placeholders) {
  constexpr std::string_view folder = "added/";
  std::vector<NewFile> files;
  for (const EmbeddedFile& file : embedded_files()) {
    if (!file.path.starts_with(folder) || file.path.find(placeholder) == std::string_view::npos) continue;
    files.push_back({fill_in(file.path.substr(folder.size()), placeholders), fill_in(file.bytes, placeholders)});
  }
  return files;
}

}  // namespace martlet::cli
