#include <memory>
#include <ostream>

#include <martlet/base/encoding.hpp>
#include <martlet/cli/packaging/packaging.hpp>
#include <martlet/json/value.hpp>

#include "subcommands.hpp"

namespace martlet::cli {
namespace {

namespace fs = std::filesystem;

constexpr const char* untouched = "nothing was written";

struct Settings {
  PackageRequest request;
  bool as_json = false;
};

Result<void> take_program(PackageRequest& request, std::string_view text) {
  if (!request.program.empty())
    return failure(Code::malformed, "unexpected argument \"" + std::string(text) + '"', "name only one program");
  if (text.empty()) return failure(Code::malformed, "the program has no name");
  request.program = text;
  return {};
}

// Reads PATH or PATH=NAME.
Result<void> take_file(PackageRequest& request, std::string_view text) {
  const std::size_t equals = text.rfind('=');
  const fs::path given = text.substr(0, equals);
  const fs::path path = given.has_filename() ? given : given.parent_path();  // "public/" is the folder `public`
  const std::string name = equals == std::string_view::npos ? path.filename().string() : std::string(text.substr(equals + 1));
  if (path.empty() || name.empty()) return failure(Code::malformed, '"' + std::string(text) + "\" is not of the form PATH or PATH=NAME");
  request.files.push_back({path, name});
  return {};
}

Result<void> take_architecture(PackageRequest& request, std::string_view text) {
  for (const Architecture one : {Architecture::x86_64, Architecture::arm64}) {
    if (text == name_of(one)) request.architecture = one;
  }
  if (!request.architecture || name_of(*request.architecture) != text)
    return failure(Code::malformed, '"' + std::string(text) + "\" is neither x86_64 nor arm64");
  return {};
}

std::vector<Option> options_of(Settings& settings) {
  PackageRequest& request = settings.request;
  const auto take_out = [&request](std::string_view text) -> Result<void> {
    request.out = text;
    return {};
  };
  return {
      {"", "PROGRAM", "the program that you built", [&request](std::string_view text) { return take_program(request, text); }},
      {"out", "FILE", "the zip to write, which replaces an existing file", take_out},
      {"file", "PATH[=NAME]", "another file or folder for the zip, and its name in the zip; can be given more than once",
       [&request](std::string_view text) { return take_file(request, text); }},
      {"arch",
       "ARCH",
       "refuses a program for any other architecture: x86_64 or arm64",
       [&request](std::string_view text) { return take_architecture(request, text); },
       {"x86_64", "arm64"}},
      flag_option("json", "prints the details of the package as one JSON object", settings.as_json),
  };
}

std::string_view name_of(PackageKind kind) { return kind == PackageKind::single ? "static" : "bundle"; }

std::string as_json(const PackageRequest& request, const Package& made) {
  json::Array files;
  for (const std::string& name : made.files) files.emplace_back(name);
  json::Array warnings;
  for (const Error& warning : made.warnings) warnings.emplace_back(to_text(warning));
  json::Value object;
  object.set("zip", request.out.string());
  object.set("name", request.program.filename().string());
  object.set("kind", std::string(name_of(made.kind)));
  object.set("architecture", std::string(name_of(made.architecture)));
  object.set("zipBytes", made.bytes);
  object.set("unpackedBytes", made.unpacked_bytes);
  object.set("sha256", to_hex(made.sha256));
  object.set("codeSha256", to_base64(made.sha256));
  object.set("files", std::move(files));
  object.set("warnings", std::move(warnings));
  return object.to_text() + '\n';
}

std::string as_text(const PackageRequest& request, const Package& made) {
  std::string text = "zip         " + request.out.string() + '\n';
  text += "program     " + request.program.filename().string() + ", ";
  text += made.kind == PackageKind::single ? "static" : "a bundle with its loader and libraries";
  text += ", for " + std::string(name_of(made.architecture)) + '\n';
  for (std::size_t i = 0; i < made.files.size(); ++i) text += (i == 0 ? "files       " : "            ") + made.files[i] + '\n';
  text += "zipped      " + std::to_string(made.bytes) + " bytes\n";
  text += "unpacked    " + std::to_string(made.unpacked_bytes) + " bytes\n";
  text += "sha256      " + to_hex(made.sha256) + '\n';
  text += "CodeSha256  " + to_base64(made.sha256) + '\n';
  return text;
}

Result<void> check(const PackageRequest& request) {
  if (request.program.empty()) return failure(Code::missing, "the path of the program is missing", "see martlet package --help");
  if (request.out.empty()) return failure(Code::missing, "--out FILE is missing", "see martlet package --help");
  std::error_code failed;
  if (fs::is_directory(request.out, failed))
    return failure(Code::conflict, request.out.string() + " is a folder", "give the path of a file in it");
  if (fs::equivalent(request.out, request.program, failed))
    return failure(Code::conflict, "--out names the program itself", "choose another file");
  return {};
}

int make_package(const Settings& settings, Console console) {
  const Result<void> checked = check(settings.request);
  const Result<Package> made = checked ? package(settings.request) : std::unexpected(checked.error());
  if (!made) {
    const int wrong = refuse("martlet package", untouched, made.error(), console);
    return made.error().code == Code::unavailable ? 1 : wrong;
  }
  for (const Error& warning : made->warnings) console.err << "martlet package: warning: " << to_text(with_name(warning)) << '\n';
  console.out << (settings.as_json ? as_json(settings.request, *made) : as_text(settings.request, *made));
  return 0;
}

}  // namespace

Command package_command() {
  const auto settings = std::make_shared<Settings>();
  return {.name = "package",
          .purpose = "makes a zip of a program for Lambda",
          .examples =
              "martlet package build/release/examples/hello/hello --out function.zip\n"
              "martlet package build/service --out service.zip --arch arm64 --file settings.json --file certs/ca.pem=ca.pem --json\n",
          .description =
              "Makes the zip of a program that Lambda can start on Amazon Linux 2023 (runtime provided.al2023). A static program\n"
              "becomes the zip's `bootstrap`. Any other program becomes a bundle with the loader and the libraries that it is\n"
              "linked with. The same program and files always give the same zip, byte for byte. The command doesn't find libraries\n"
              "that a program opens while it runs: add them with --file PATH=lib/NAME. Nothing is uploaded.\n",
          .exit_status = "0 if the zip was written, 1 if it could not be written, 2 if the request was invalid and nothing was changed.",
          .untouched = untouched,
          .options = options_of(*settings),
          .run = [settings](Console console) { return make_package(*settings, console); }};
}

}  // namespace martlet::cli
