#include "part_template.hpp"

#include "embedded_files.hpp"
#include "source_edits.hpp"

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

Result<NewFile> with_registration(const ServiceFolder& service, const PartRegistration& registration) {
  const Result<std::string> source = service.read(registration.file);
  if (!source) return std::unexpected(source.error());
  Result<std::string> changed =
      with_line(with_include(*source, registration.header), registration.head, registration.line, registration.before);
  if (!changed) {
    changed.error().what = registration.file + ": " + changed.error().what;
    return std::unexpected(changed.error());
  }
  return NewFile{registration.file, std::move(*changed)};
}

}  // namespace martlet::cli
