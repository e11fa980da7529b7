#include <martlet/cli/lint/lint_command.hpp>

#include <memory>
#include <ostream>

#include <martlet/base/read_file.hpp>
#include <martlet/json/value.hpp>

#include "miscompiled_await.hpp"
#include "source_files.hpp"

namespace martlet::cli {
namespace {

namespace fs = std::filesystem;

constexpr const char* untouched = "nothing was reported";

struct Settings {
  std::vector<fs::path> paths;
  bool as_json = false;
};

struct FileFindings {
  std::string file;
  std::vector<Finding> findings;
};

Result<std::vector<FileFindings>> lint(const std::vector<fs::path>& files) {
  std::vector<FileFindings> all;
  for (const fs::path& file : files) {
    const Result<std::string> source = read_file(file);
    if (!source) return std::unexpected(source.error());
    all.push_back({file.string(), find_miscompiled_awaits(*source)});
  }
  return all;
}

// Returns one message per line, which begins with file:line:column like a compiler's, so that editors find the place.
std::string as_text(const std::vector<FileFindings>& all) {
  std::string text;
  for (const auto& [file, findings] : all) {
    for (const Finding& finding : findings) {
      const CheckText& check = text_of(finding.form);
      text += file + ':' + std::to_string(finding.line) + ':' + std::to_string(finding.column) + ": ";
      text += std::string(check.name) + ": " + std::string(check.what) + "\n    " + std::string(check.remedy) + '\n';
    }
  }
  return text;
}

std::string as_json(const std::vector<FileFindings>& all) {
  json::Array listed;
  for (const auto& [file, findings] : all) {
    for (const Finding& finding : findings) {
      const CheckText& check = text_of(finding.form);
      json::Value one;
      one.set("file", file);
      one.set("line", finding.line);
      one.set("column", finding.column);
      one.set("form", check.name);
      one.set("what", check.what);
      one.set("remedy", check.remedy);
      listed.push_back(std::move(one));
    }
  }
  json::Value object;
  object.set("files", all.size());
  object.set("findings", std::move(listed));
  return object.to_text() + '\n';
}

int report(const Settings& settings, Console console) {
  const auto files = source_files(settings.paths.empty() ? std::vector<fs::path>{"."} : settings.paths);
  const auto linted = files ? lint(*files) : std::unexpected(files.error());
  if (!linted) return refuse("martlet lint", untouched, linted.error(), console);
  bool has_findings = false;
  for (const FileFindings& one : *linted) has_findings = has_findings || !one.findings.empty();
  console.out << (settings.as_json ? as_json(*linted) : as_text(*linted));
  return has_findings ? 1 : 0;
}

}  // namespace

Command lint_command() {
  const auto settings = std::make_shared<Settings>();
  const auto take_path = [settings](std::string_view text) -> Result<void> {
    settings->paths.emplace_back(text);
    return {};
  };
  return {.name = "lint",
          .purpose = "finds the forms of co_await that g++ 12 miscompiles",
          .examples =
              "martlet lint\n"
              "martlet lint src tests/orders_test.cpp --json\n",
          .description =
              "Finds the forms of co_await that g++ 12 compiles, without a warning, into code that frees memory twice, and says\n"
              "what to write instead. In a folder, the command reads the C++ files that git tracks or would add. Without git, it\n"
              "reads all C++ files. It skips build folders. It looks only at the text: macros aren't expanded, and nothing is\n"
              "compiled.\n",
          .exit_status = "0 if there are no findings, 1 if there are some, 2 if the request was invalid.",
          .untouched = untouched,
          .options = {{"", "PATH", "files and folders (default: the current folder)", take_path},
                      flag_option("json", "prints the findings as one line of JSON", settings->as_json)},
          .run = [settings](Console console) { return report(*settings, console); }};
}

}  // namespace martlet::cli
