#include "python_jsonschema.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string_view>

#include <unistd.h>

namespace martlet::deploy {
namespace {

constexpr std::string_view program = R"(
import json, sys
import jsonschema
schema = json.load(open(sys.argv[1]))
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
for line in open(sys.argv[2]):
    print('accepted' if validator.is_valid(json.loads(line)) else 'rejected')
)";

std::vector<std::string> lines_of(const std::filesystem::path& file) {
  std::vector<std::string> lines;
  std::ifstream said(file);
  for (std::string line; std::getline(said, line);) lines.push_back(line);
  return lines;
}

}  // namespace

bool has_python_jsonschema() { return std::system("python3 -c 'import jsonschema' 2>/dev/null") == 0; }

std::vector<std::string> validate_with_python_jsonschema(const std::string& schema, const std::vector<std::string>& documents) {
  const std::string name = std::filesystem::path(schema).stem().string() + "-" + std::to_string(getpid());
  const std::filesystem::path folder = std::filesystem::temp_directory_path() / name;
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "check.py") << program;
  std::ofstream lines(folder / "documents.jsonl");
  for (const std::string& document : documents) lines << document << '\n';
  lines.close();
  const std::string command = "python3 " + (folder / "check.py").string() + ' ' + schema + ' ' + (folder / "documents.jsonl").string() +
                              " > " + (folder / "answers").string();
  std::vector<std::string> answers;
  if (std::system(command.c_str()) == 0) answers = lines_of(folder / "answers");
  std::filesystem::remove_all(folder);
  return answers;
}

}  // namespace martlet::deploy
