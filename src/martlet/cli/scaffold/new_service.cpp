#include "new_service.hpp"

#include <map>

#include "embedded.hpp"
#include "placeholders.hpp"

namespace martlet::cli {
namespace {

using Files = std::map<std::filesystem::path, NewFile>;

// The files of templates/`folder`, in place of those that are there under the same path.
void add_template(std::string_view folder, const Placeholders& placeholders, Files& files) {
  for (const EmbeddedFile& file : embedded_files()) {
    if (!file.path.starts_with(folder)) continue;
    const std::filesystem::path path = fill_in(file.path.substr(folder.size()), placeholders);
    files[path] = {path, fill_in(file.bytes, placeholders), file.is_executable};
  }
}

// As it is: it speaks of no service in particular.
void add_infra(const NewService& service, Files& files) {
  for (const EmbeddedFile& file : embedded_files()) {
    if (file.path.starts_with("infra/")) files.try_emplace(file.path, NewFile{file.path, std::string(file.bytes), file.is_executable});
  }
  const std::filesystem::path version = "infra/modules/VERSION";
  files[version] = {version, "martlet " + service.version + '\n'};
}

void add_packages(const NewService& service, Files& files) {
  std::string text;
  for (const PinnedPackage& package : service.packages) text += package.sha256 + "  " + package.file + '\n';
  for (const char* name : {"martlet", "libmartlet-dev"}) {
    if (service.packages.empty()) text += std::string("FILL-IN  ") + name + '_' + service.version + "_amd64.deb\n";
  }
  const std::filesystem::path list = "ci/martlet.sha256";
  files[list] = {list, text};
}

}  // namespace

std::vector<NewFile> files_of(const NewService& service) {
  Files files;
  Placeholders placeholders = placeholders_of(service.name);
  placeholders.emplace_back("find_package(martlet 0.1", "find_package(martlet " + service.version.substr(0, service.version.rfind('.')));
  add_template("service/", placeholders, files);
  if (service.with_sqlite) {
    add_template("sqlite/", placeholders, files);
    for (const char* replaced : {"services/memory_note_store.hpp", "services/memory_note_store.cpp"}) files.erase(replaced);
  }
  if (service.with_github) {
    add_template("github/", placeholders, files);
    add_packages(service, files);
  }
  add_infra(service, files);
  std::vector<NewFile> all;
  for (auto& [path, file] : files) all.push_back(std::move(file));
  return all;
}

}  // namespace martlet::cli
