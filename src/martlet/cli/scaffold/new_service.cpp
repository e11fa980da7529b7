#include "new_service.hpp"

#include <algorithm>
#include <utility>

#include "embedded_files.hpp"
#include "placeholders.hpp"

namespace martlet::cli {
namespace {

// Adds the files of templates/`folder`, which replace those with the same path.
void add_template(std::string_view folder, Sources& files) {
  for (const EmbeddedFile& file : embedded_files()) {
    if (!file.path.starts_with(folder)) continue;
    const std::filesystem::path path = file.path.substr(folder.size());
    files[path] = {path, std::string(file.bytes), file.is_executable};
  }
}

void fill_in_all(const Placeholders& placeholders, Sources& files) {
  Sources filled;
  for (const auto& [path, file] : files) {
    const std::filesystem::path new_path = fill_in(path.string(), placeholders);
    filled[new_path] = {new_path, fill_in(file.bytes, placeholders), file.is_executable};
  }
  files = std::move(filled);
}

// Adds a copy of infra/, unchanged, since it doesn't refer to a particular service.
void add_infra(const NewService& service, Sources& files) {
  for (const EmbeddedFile& file : embedded_files()) {
    if (file.path.starts_with("infra/")) files.try_emplace(file.path, NewFile{file.path, std::string(file.bytes), file.is_executable});
  }
  const std::filesystem::path version = "infra/modules/VERSION";
  files[version] = {version, "martlet " + service.version + '\n'};
}

void add_packages(const NewService& service, Sources& files) {
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
  Sources files;
  add_template("service/", files);
  for (const Feature* feature : service.features) add_template(std::string(feature->name) + '/', files);
  for (const Feature& feature : all_features()) {
    if (std::ranges::find(service.features, &feature) != service.features.end()) add_lines(feature, files);
  }
  if (service.with_github) add_template("github/", files);
  Placeholders placeholders = placeholders_of(service.name);
  placeholders.emplace_back("find_package(martlet 0.1", "find_package(martlet " + service.version.substr(0, service.version.rfind('.')));
  fill_in_all(placeholders, files);
  if (service.with_github) add_packages(service, files);
  add_infra(service, files);
  std::vector<NewFile> all;
  for (auto& [path, file] : files) all.push_back(std::move(file));
  return all;
}

}  // namespace martlet::cli
