#include <martlet/deploy/input/definition.hpp>

#include <gtest/gtest.h>

#include "testing/python_jsonschema.hpp"

namespace martlet::deploy {
namespace {

// Documents for which the JSON Schema and the reader must agree. A JSON Schema can't check duplicates and the prefix.
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

TEST(DefinitionSchema, agrees_with_the_reader) {
  if (!has_python_jsonschema()) GTEST_SKIP() << "the Python package jsonschema is not installed";
  const std::vector<std::string> answers = validate_with_python_jsonschema(MARTLET_INPUT_FOLDER "/definition.schema.json", documents);
  ASSERT_EQ(answers.size(), documents.size());
  for (std::size_t i = 0; i < documents.size(); ++i) {
    EXPECT_EQ(answers[i], read_definition(documents[i], "deploy.json", *Prefix::parse("orders")) ? "accepted" : "rejected") << documents[i];
  }
}

}  // namespace
}  // namespace martlet::deploy
