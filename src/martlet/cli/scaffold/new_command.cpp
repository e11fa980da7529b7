#include <algorithm>
#include <memory>
#include <optional>
#include <ostream>
#include <span>
#include <string>
#include <vector>

#include <martlet/base/encoding.hpp>
#include <martlet/base/read_file.hpp>
#include <martlet/base/sha256.hpp>
#include <martlet/cli/scaffold/scaffold_commands.hpp>

#include "new_service.hpp"

namespace martlet::cli {
namespace {

namespace fs = std::filesystem;

constexpr const char* path = "martlet new";
constexpr const char* untouched = "nothing was written";

struct Settings {
  std::optional<ServiceName> name;
  std::string folder;
  std::vector<const Feature*> features;
  bool with_github = false;
  std::vector<PinnedPackage> packages;
};

Result<void> take_name(Settings& settings, std::string_view text) {
  if (settings.name) return failure(Code::malformed, "unexpected argument \"" + std::string(text) + '"', "name only one service");
  Result<ServiceName> name = ServiceName::parse(text);
  if (!name) return std::unexpected(name.error());
  settings.name = std::move(*name);
  return {};
}

Result<void> take_ci(Settings& settings, std::string_view text) {
  if (text != "github") return failure(Code::unsupported, '"' + std::string(text) + "\" is not a supported CI system", "write --ci github");
  settings.with_github = true;
  return {};
}

std::vector<std::string> feature_names() {
  std::vector<std::string> names;
  for (const Feature& feature : all_features()) names.emplace_back(feature.name);
  return names;
}

Result<void> take_feature(Settings& settings, std::string_view text) {
  const Feature* feature = find_feature(text);
  if (!feature) return failure(Code::unsupported, '"' + std::string(text) + "\" is not auth, http, metrics, openapi or sqlite");
  if (std::ranges::find(settings.features, feature) == settings.features.end()) settings.features.push_back(feature);
  return {};
}

Result<void> take_package(Settings& settings, const fs::path& file) {
  const Result<std::string> bytes = read_file(file);
  if (!bytes) return std::unexpected(bytes.error());
  settings.packages.push_back({file.filename().string(), to_hex(sha256(*bytes))});
  return {};
}

Result<void> check(const Settings& settings) {
  if (!settings.name) return failure(Code::missing, "the service's name is missing", "see martlet new --help");
  if (!settings.packages.empty() && !settings.with_github) return failure(Code::malformed, "--package requires --ci", "add --ci github");
  return {};
}

int make(const Settings& settings, Console console) {
  if (const Result<void> checked = check(settings); !checked) return refuse(path, untouched, checked.error(), console);
  const fs::path folder = settings.folder.empty() ? fs::path(settings.name->text()) : fs::path(settings.folder);
  const NewService service{*settings.name, MARTLET_VERSION, settings.features, settings.with_github, settings.packages};
  if (const Result<void> written = write_new_folder(folder, files_of(service)); !written) {
    const int wrong = refuse(path, untouched, written.error(), console);
    return written.error().code == Code::unavailable ? 1 : wrong;
  }
  console.out << "Created the service " << folder.string() << ". Next:\n\n"
              << "    cd " << folder.string() << "\n    cmake --preset debug && cmake --build --preset debug && ctest --preset debug\n\n"
              << "For the next steps, see README.md.\n";
  if (settings.with_github && settings.packages.empty())
    console.out << "Before you push for the first time, fill in ci/pins and ci/martlet.sha256.\n";
  return 0;
}

std::vector<Option> options_of(const std::shared_ptr<Settings>& settings) {
  return {
      {"", "NAME", "the name of the service: 1 to 16 lower-case letters, digits and dashes",
       [settings](std::string_view text) { return take_name(*settings, text); }},
      text_option("dir", "DIR", "the folder to create, which must be empty if it exists (default: NAME)", settings->folder),
      {"with", "FEATURE", "adds a feature and its test: auth, http, metrics, openapi or sqlite; can be given more than once",
       [settings](std::string_view text) { return take_feature(*settings, text); }, feature_names()},
      {"ci",
       "SYSTEM",
       "adds the files with which a CI system builds, tests and publishes the service: github",
       [settings](std::string_view text) { return take_ci(*settings, text); },
       {"github"}},
      {"package", "FILE", "a .deb of Martlet for CI, which checks its SHA-256; can be given more than once",
       [settings](std::string_view text) { return take_package(*settings, text); }},
  };
}

}  // namespace

Command new_command() {
  const auto settings = std::make_shared<Settings>();
  return {
      .name = "new",
      .purpose = "writes a new service with its tests, infrastructure and definition file",
      .examples =
          "martlet new shop\n"
          "martlet new shop --with sqlite --with metrics\n"
          "martlet new shop --dir services/shop --ci github --package martlet_0.1.0_amd64.deb --package libmartlet-dev_0.1.0_amd64.deb\n",
      .description =
          "Writes a service that builds, passes its tests, serves HTTP and starts as a Lambda function. The folder infra/ sets\n"
          "up its AWS account, and README.md lists the next five steps. All files are yours. Either all files are written, or\n"
          "none. Nothing is built or downloaded.\n"
          "\n"
          "These features can be added with --with: auth requires the tokens of an identity provider, http calls another service,\n"
          "metrics counts requests, openapi serves an OpenAPI document of the routes, and sqlite stores the data in a file.\n",
      .exit_status =
          "0 if the files were written, 1 if they could not be written, 2 if the request was invalid and nothing was\n"
          "changed.",
      .untouched = untouched,
      .options = options_of(settings),
      .run = [settings](Console console) { return make(*settings, console); }};
}

}  // namespace martlet::cli
