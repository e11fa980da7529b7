#include <martlet/deploy/input/definition.hpp>

#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <unistd.h>

namespace martlet::deploy {
namespace {

// What an editor is told by the JSON Schema, and what the reader says, side by side. A JSON Schema can't see duplicates and the prefix.
const std::vector<std::string> documents = {
    R"({"lambdas":[{"name":"orders-one","version":"1.1.1"}]})",
    R"({"lambdas":[{"name":"orders-one","version":"0.0.1","configuration":"follow"}],"concurrency":256,"on_failure":"continue"})",
    R"({"lambdas":[]})",
    R"({"lambdas":{}})",
    R"({})",
    R"([])",
    R"({"lambdas":[{"name":"orders-one"}]})",
    R"({"lambdas":[{"version":"1.1.1"}]})",
    R"({"lambdas":["orders-one"]})",
    R"({"lambdas":[{"name":"orders-one","version":"1.1.1","extra":1}]})",
    R"({"lambdas":[{"name":"orders-one","version":"1.1.1"}],"extra":1})",
    R"({"lambdas":[{"name":"orders:LIVE","version":"1.1.1"}]})",
    R"({"lambdas":[{"name":"","version":"1.1.1"}]})",
    R"({"lambdas":[{"name":"orders-one","version":"v1.1.1"}]})",
    R"({"lambdas":[{"name":"orders-one","version":"01.1.1"}]})",
    R"({"lambdas":[{"name":"orders-one","version":"1.1"}]})",
    R"({"lambdas":[{"name":"orders-one","version":"1.1.1-rc.1"}]})",
    R"({"lambdas":[{"name":"orders-one","version":"1.1.1+build"}]})",
    R"({"lambdas":[{"name":"orders-one","version":"latest"}]})",
    R"({"lambdas":[{"name":"orders-one","version":1}]})",
    R"({"lambdas":[{"name":"orders-one","version":"1.1.1","configuration":"maybe"}]})",
    R"({"lambdas":[{"name":"orders-one","version":"1.1.1"}],"concurrency":0})",
    R"({"lambdas":[{"name":"orders-one","version":"1.1.1"}],"concurrency":257})",
    R"({"lambdas":[{"name":"orders-one","version":"1.1.1"}],"concurrency":1.5})",
    R"({"lambdas":[{"name":"orders-one","version":"1.1.1"}],"concurrency":"4"})",
    R"({"lambdas":[{"name":"orders-one","version":"1.1.1"}],"on_failure":"proceed"})",
};

constexpr std::string_view program = R"(
import json, sys
import jsonschema
schema = json.load(open(sys.argv[1]))
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
for line in open(sys.argv[2]):
    print('taken' if validator.is_valid(json.loads(line)) else 'refused')
)";

TEST(DefinitionSchema, agrees_with_the_reader) {
  if (std::system("python3 -c 'import jsonschema' 2>/dev/null") != 0) GTEST_SKIP() << "python3 has no jsonschema here";
  const std::filesystem::path folder = std::filesystem::temp_directory_path() / ("definition-schema-" + std::to_string(getpid()));
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "check.py") << program;
  std::ofstream lines(folder / "documents.jsonl");
  for (const std::string& document : documents) lines << document << '\n';
  lines.close();
  const std::string answers = (folder / "answers").string();
  const std::string command = "python3 " + (folder / "check.py").string() + " " MARTLET_DEFINITION_SCHEMA " " +
                              (folder / "documents.jsonl").string() + " > " + answers;
  ASSERT_EQ(std::system(command.c_str()), 0);
  std::ifstream said(answers);
  for (const std::string& document : documents) {
    std::string answer;
    std::getline(said, answer);
    EXPECT_EQ(answer, read_definition(document, "deploy.json", *Prefix::parse("orders")) ? "taken" : "refused") << document;
  }
  std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace martlet::deploy
