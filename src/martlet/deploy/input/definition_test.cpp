#include <martlet/deploy/input/definition.hpp>

#include <gtest/gtest.h>

#include <algorithm>

namespace martlet::deploy {
namespace {

FileResult<Definition> read(const std::string& text) { return read_definition(text, "deploy.json", *Prefix::parse("orders-")); }

std::string problems_of(const std::string& text) {
  const auto definition = read(text);
  return definition ? "none\n" : to_text(definition.error());
}

std::string of_functions(std::size_t count) {
  std::string text = "{\"lambdas\":[";
  for (std::size_t i = 0; i < count; ++i)
    text += (i == 0 ? "" : ",") + ("{\"name\":\"orders-" + std::to_string(i)) + "\",\"version\":\"1.1.1\"}";
  return text + "]}";
}

TEST(Definition, is_a_list_of_functions_with_their_versions) {
  const auto definition = read(R"({"lambdas":[{"name":"orders-one","version":"1.1.1"},{"name":"orders-two","version":"0.0.1"}]})");
  ASSERT_TRUE(definition);
  ASSERT_EQ(definition->lambdas.size(), 2u);
  EXPECT_EQ(definition->lambdas[0].name.text(), "orders-one");
  EXPECT_EQ(definition->lambdas[1].version.text(), "0.0.1");
  EXPECT_EQ(definition->lambdas[1].configuration, ConfigurationPolicy::report);
  EXPECT_EQ(definition->concurrency, 32);
  EXPECT_EQ(definition->on_failure, OnFailure::stop);
}

TEST(Definition, sets_concurrency_and_the_policies_for_failures_and_configuration) {
  const auto definition =
      read(R"({"concurrency":4,"on_failure":"revert","lambdas":[{"name":"orders-one","version":"1.1.1","configuration":"follow"}]})");
  ASSERT_TRUE(definition);
  EXPECT_EQ(definition->concurrency, 4);
  EXPECT_EQ(definition->on_failure, OnFailure::revert);
  EXPECT_EQ(definition->lambdas[0].configuration, ConfigurationPolicy::follow);
}

TEST(Definition, reports_all_problems_with_line_column_caret_and_remedy) {
  EXPECT_EQ(problems_of(R"({
  "lambdas": [
    {"name": "orders-api", "version": "1.1.1"},
    {"name": "orders-two", "version": "v1.1.1"},
    {"name": "orders-api", "version": "1.1.1"},
    {"name": "orders-api", "version": "1.2.0"},
    {"name": "Orders-six", "verson": "1.1.1"},
    {"name": "orders-ten:LIVE", "version": "1.1", "configuration": "maybe"},
    {"name": 7, "version": "1.1.1-rc.1"},
    "orders-api"
  ],
  "concurrency": 0,
  "onFailure": "stop"
})"),
            R"(deploy.json:4:40: version "v1.1.1" is not MAJOR.MINOR.PATCH
    {"name": "orders-two", "version": "v1.1.1"},
                                       ^ drop the "v": "1.1.1"
deploy.json:5:14: "orders-api" is already in line 3, with the same version
    {"name": "orders-api", "version": "1.1.1"},
             ^ remove one of them
deploy.json:6:14: "orders-api" is already in line 3, with another version
    {"name": "orders-api", "version": "1.2.0"},
             ^ keep only one of them
deploy.json:7:5: "Orders-six" has no "version"
    {"name": "Orders-six", "verson": "1.1.1"},
    ^ add it
deploy.json:7:15: name "Orders-six" begins with "Orders-", not with "orders-"
    {"name": "Orders-six", "verson": "1.1.1"},
              ^ function names are case-sensitive
deploy.json:7:28: "lambdas[4].verson" is not allowed
    {"name": "Orders-six", "verson": "1.1.1"},
                           ^ did you mean "version"?
deploy.json:8:25: name "orders-ten:LIVE" is a qualified name
    {"name": "orders-ten:LIVE", "version": "1.1", "configuration": "maybe"},
                        ^ write the bare name: "orders-ten"
deploy.json:8:48: version "1.1" has no PATCH
    {"name": "orders-ten:LIVE", "version": "1.1", "configuration": "maybe"},
                                               ^ write all three, as in "1.1.0"
deploy.json:8:68: "lambdas[5].configuration" must be one of [report, follow, refuse]
    {"name": "orders-ten:LIVE", "version": "1.1", "configuration": "maybe"},
                                                                   ^
deploy.json:9:14: "lambdas[6].name" must be a string, but it is a number
    {"name": 7, "version": "1.1.1-rc.1"},
             ^
deploy.json:9:34: version "1.1.1-rc.1" is a pre-release, which no alias can name
    {"name": 7, "version": "1.1.1-rc.1"},
                                 ^ release it: "1.1.1"
deploy.json:10:5: "lambdas[7]" must be of type object, but it is a string
    "orders-api"
    ^
deploy.json:12:18: "concurrency" must be greater than or equal to 1
    "concurrency": 0,
                   ^
deploy.json:13:3: "onFailure" is not allowed
    "onFailure": "stop"
    ^ did you mean "on_failure"?
)");
}

TEST(Definition, names_the_function_that_lacks_a_version_or_has_an_empty_one) {
  EXPECT_EQ(problems_of(R"({"lambdas":[
  {"name":"orders-one"},
  {"version":"1.1.1"},
  {"name":"","version":""}
]})"),
            R"(deploy.json:2:3: "orders-one" has no "version"
    {"name":"orders-one"},
    ^ add it
deploy.json:3:3: a function of the list has no "name"
    {"version":"1.1.1"},
    ^ add it
deploy.json:4:12: name "" is empty
    {"name":"","version":""}
             ^ name a function, as in "orders-one"
deploy.json:4:25: version "" is empty
    {"name":"","version":""}
                          ^ write MAJOR.MINOR.PATCH, as in "1.1.1"
)");
}

TEST(Definition, is_refused_at_the_first_byte_that_is_not_json) {
  EXPECT_EQ(problems_of("lambdas: []"), "deploy.json:1:1: this is not JSON\n    lambdas: []\n    ^\n");
  EXPECT_EQ(problems_of("{\"lambdas\":["), "deploy.json:1:13: the JSON text ends too early\n    {\"lambdas\":[\n                ^\n");
}

TEST(Definition, is_refused_at_a_trailing_comma) {
  EXPECT_EQ(problems_of("{\"lambdas\":[{\"name\":\"orders-one\",\"version\":\"1.1.1\"},\n]}"),
            "deploy.json:1:52: there is a comma before the end of the array or object\n"
            "    {\"lambdas\":[{\"name\":\"orders-one\",\"version\":\"1.1.1\"},\n"
            "                                                       ^ remove it\n");
}

TEST(Definition, with_a_byte_order_mark_is_refused) {
  const std::string problems = problems_of("\xEF\xBB\xBF{\"lambdas\":[]}");
  EXPECT_TRUE(problems.starts_with("deploy.json:1:1: the text begins with a byte order mark\n")) << problems;
}

TEST(Definition, that_is_empty_is_refused) {
  EXPECT_EQ(problems_of(""), "deploy.json:1:1: the text is empty\n    \n    ^\n");
  EXPECT_EQ(problems_of(" \n "), "deploy.json:1:1: the text is empty\n    \n    ^\n");
}

TEST(Definition, without_functions_is_refused) {
  EXPECT_EQ(problems_of("{}"), "deploy.json:1:1: \"lambdas\" is required\n    {}\n    ^ add it\n");
  EXPECT_EQ(problems_of("{\"lambdas\":{}}"),
            "deploy.json:1:12: \"lambdas\" must be an array, but it is an object\n    {\"lambdas\":{}}\n               ^\n");
  EXPECT_EQ(problems_of("{\"lambdas\":[]}"),
            "deploy.json:1:12: the list of functions is empty\n    {\"lambdas\":[]}\n               ^ name at least one\n");
  EXPECT_EQ(problems_of("[]"), "deploy.json:1:1: the document must be of type object, but it is an array\n    []\n    ^\n");
}

TEST(Definition, with_a_repeated_key_is_refused) {
  EXPECT_EQ(problems_of(R"({"lambdas":[{"name":"orders-one","version":"1.1.1","version":"1.1.2"}]})"),
            "deploy.json:1:52: \"lambdas[0].version\" occurs more than once\n"
            "    {\"lambdas\":[{\"name\":\"orders-one\",\"version\":\"1.1.1\",\"version\":\"1.1.2\"}]}\n"
            "                                                       ^ remove one of them\n");
}

TEST(Definition, places_the_caret_correctly_after_multibyte_characters) {
  EXPECT_EQ(problems_of("{\"lambdas\":[{\"name\":\"orders-\u00FC\u043E\",\"version\":\"1.x.1\"}]}"),
            "deploy.json:1:29: name \"orders-\u00FC\u043E\" has U+00FC\n"
            "    {\"lambdas\":[{\"name\":\"orders-\u00FC\u043E\",\"version\":\"1.x.1\"}]}\n"
            "                                ^ a function name is letters, digits, - and _\n"
            "deploy.json:1:48: version \"1.x.1\" is not MAJOR.MINOR.PATCH\n"
            "    {\"lambdas\":[{\"name\":\"orders-\u00FC\u043E\",\"version\":\"1.x.1\"}]}\n"
            "                                                 ^ use only digits and two dots, as in \"1.1.1\"\n");
}

TEST(Definition, shows_only_the_part_of_a_long_line_around_a_problem) {
  const std::string many = of_functions(500);
  const std::string problems = problems_of(many.substr(0, many.size() - 2) + ",{\"name\":\"orders-x\",\"version\":\"1.1\"}]}");
  EXPECT_EQ(problems,
            "deploy.json:1:19936: version \"1.1\" has no PATCH\n"
            "    ...ame\":\"orders-499\",\"version\":\"1.1.1\"},{\"name\":\"orders-x\",\"version\":\"1.1\"}]}\n"
            "                                                                             ^ write all three, as in \"1.1.0\"\n");
}

TEST(Definition, cannot_forge_log_lines_with_control_characters) {
  const std::string problems = problems_of("{\"lambdas\":[{\"name\":\"orders-\\n2026 INFO all is well\",\"version\":\"1.1.1\"}]}");
  EXPECT_EQ(std::count(problems.begin(), problems.end(), '\n'), 3) << problems;
  EXPECT_EQ(problems.find('\x1b'), std::string::npos);
}

TEST(Definition, has_at_most_ten_thousand_functions) {
  const auto definition = read(of_functions(10'000));
  ASSERT_TRUE(definition);
  EXPECT_EQ(definition->lambdas.size(), 10'000u);
  const auto more = read(of_functions(10'001));
  ASSERT_FALSE(more);
  EXPECT_EQ(more.error().front().error.what, "the list has 10001 functions");
}

TEST(Definition, of_fifty_megabytes_is_refused_without_reading_it) {
  EXPECT_EQ(problems_of(std::string(50'000'000, ' ')).substr(0, 49), "deploy.json:1:1: the text is larger than 4096 KB\n");
}

TEST(Definition, with_a_thousand_problems_reports_a_hundred_and_the_number_of_others) {
  std::string text = "{\"lambdas\":[";
  for (int i = 0; i < 1000; ++i) text += (i == 0 ? "" : ",\n") + ("{\"name\":\"orders-" + std::to_string(i)) + "\",\"version\":\"latest\"}";
  const auto definition = read(text + "]}");
  ASSERT_FALSE(definition);
  ASSERT_EQ(definition.error().size(), 101u);
  EXPECT_EQ(definition.error().back().error.what, "and 900 more problems");
}

}  // namespace
}  // namespace martlet::deploy
