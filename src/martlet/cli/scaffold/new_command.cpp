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

struct Asked {
  std::optional<ServiceName> name;
  std::string folder;
  std::vector<const Feature*> features;
  bool with_github = false;
  std::vector<PinnedPackage> packages;
};

Result<void> take_name(Asked& asked, std::string_view text) {
  if (asked.name) return failure(Code::malformed, "unexpected argument \"" + std::string(text) + '"', "name only one service");
  Result<ServiceName> name = ServiceName::parse(text);
  if (!name) return std::unexpected(name.error());
  asked.name = std::move(*name);
  return {};
}

Result<void> take_ci(Asked& asked, std::string_view text) {
  if (text != "github") return failure(Code::unsupported, '"' + std::string(text) + "\" is not a supported CI system", "write --ci github");
  asked.with_github = true;
  return {};
}

std::vector<std::string> feature_names() {
  std::vector<std::string> names;
  for (const Feature& feature : all_features()) names.emplace_back(feature.name);
  return names;
}

Result<void> take_feature(Asked& asked, std::string_view text) {
  const Feature* feature = find_feature(text);
  if (!feature) return failure(Code::unsupported, '"' + std::string(text) + "\" is not auth, http, metrics, openapi or sqlite");
  if (std::ranges::find(asked.features, feature) == asked.features.end()) asked.features.push_back(feature);
  return {};
}

Result<void> take_package(Asked& asked, const fs::path& file) {
  const Result<std::string> bytes = read_file(file);
  if (!bytes) return std::unexpected(bytes.error());
  asked.packages.push_back({file.filename().string(), to_hex(sha256(*bytes))});
  return {};
}

Result<void> check(const Asked& asked) {
  if (!asked.name) return failure(Code::missing, "the service's name is missing", "see martlet new --help");
  if (!asked.packages.empty() && !asked.with_github) return failure(Code::malformed, "--package requires --ci", "add --ci github");
  return {};
}

int make(const Asked& asked, Console console) {
  if (const Result<void> checked = check(asked); !checked) return refuse(path, untouched, checked.error(), console);
  const fs::path folder = asked.folder.empty() ? fs::path(asked.name->text()) : fs::path(asked.folder);
  const NewService service{*asked.name, MARTLET_VERSION, asked.features, asked.with_github, asked.packages};
  if (const Result<void> written = write_new_folder(folder, files_of(service)); !written) {
    const int wrong = refuse(path, untouched, written.error(), console);
    return written.error().code == Code::unavailable ? 1 : wrong;
  }
  console.out << "Created the service " << folder.string() << ". Next:\n\n"
              << "    cd " << folder.string() << "\n    cmake --preset debug && cmake --build --preset debug && ctest --preset debug\n\n"
              << "For the next steps, see README.md.\n";
  if (asked.with_github && asked.packages.empty())
    console.out << "Before you push for the first time, fill in ci/pins and ci/martlet.sha256.\n";
  return 0;
}

std::vector<Option> options_of(const std::shared_ptr<Asked>& asked) {
  return {
      {"", "NAME", "the name of the service: 1 to 16 lower-case letters, digits and dashes",
       [asked](std::string_view text) { return take_name(*asked, text); }},
      text_option("dir", "DIR", "the folder to create, which must be empty if it exists (default: NAME)", asked->folder),
      {"with", "FEATURE", "adds a feature and its test: auth, http, metrics, openapi or sqlite; can be given more than once",
       [asked](std::string_view text) { return take_feature(*asked, text); }, feature_names()},
      {"ci",
       "SYSTEM",
       "adds the files with which a CI system builds, tests and publishes the service: github",
       [asked](std::string_view text) { return take_ci(*asked, text); },
       {"github"}},
      {"package", "FILE", "a .deb of Martlet for CI, which checks its SHA-256; can be given more than once",
       [asked](std::string_view text) { return take_package(*asked, text); }},
  };
}

}  // namespace

Command new_command() {
  const auto asked = std::make_shared<Asked>();
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
          "touched.",
      .untouched = untouched,
      .options = options_of(asked),
      .run = [asked](Console console) { return make(*asked, console); }};
}

}  // namespace martlet::cli
