/// The messages of a problem: message() is for the sender of the input, message_without_value() for logs.
#include <gtest/gtest.h>

#include <map>
#include <string>

#include <martlet/schema/schema.hpp>

namespace martlet {
namespace {

struct Login {
  std::string token;
  std::vector<Login> others;
  std::map<std::string, int> counts;
};
Schema describe(Type<Login>) {
  return object<Login>("Login",                                                         //
                       field<&Login::token>("token").pattern("^[a-z]+$").max(100'000),  //
                       field<&Login::others>("others").fallback(std::vector<Login>()),  //
                       field<&Login::counts>("counts").fallback(std::map<std::string, int>()));
}

Problems problems_of(const std::string& json) {
  ReadOptions all;
  all.abort_early = false;
  const auto read = read_json<Login>(json, all);
  return read ? Problems() : read.error();
}

TEST(Problem, keeps_the_value_separate_from_the_reason) {
  const Problems problems = problems_of(R"({"token":"S3CRET\" fails to match"})");
  ASSERT_EQ(problems.list.size(), 1U);
  const Problem& problem = problems.list.front();
  EXPECT_EQ(problem.name, "token");
  EXPECT_EQ(problem.value, "S3CRET\" fails to match");
  EXPECT_EQ(problem.reason, "fails to match the required pattern: /^[a-z]+$/");
  EXPECT_EQ(problem.message(), "\"token\" with value \"S3CRET\" fails to match\" fails to match the required pattern: /^[a-z]+$/");
  EXPECT_EQ(problem.message_without_value(), "\"token\" fails to match the required pattern: /^[a-z]+$/");
  EXPECT_EQ(problems.message_without_values(), problem.message_without_value());
}

TEST(Problem, has_its_cause) {
  const Problems problems = problems_of(R"({"counts":{"a":true},"more":1})");
  ASSERT_EQ(problems.list.size(), 3U);
  EXPECT_EQ(problems.list[0].cause, Problem::Cause::missing);
  EXPECT_EQ(problems.list[1].cause, Problem::Cause::type);
  EXPECT_EQ(problems.list[2].cause, Problem::Cause::unknown_key);
  EXPECT_EQ(problems_of("{").list.front().cause, Problem::Cause::malformed);
}

TEST(Problem, shows_all_of_an_ordinary_key) {
  const std::string key(1000 - std::string("counts.").size(), 'k');
  EXPECT_EQ(problems_of(R"({"token":"a","counts":{")" + key + R"(":true}})").message(), "\"counts." + key + "\" must be a number");
}

TEST(Problem, shows_the_beginning_of_a_long_key) {
  const std::string megabyte = "caf\u00E9" + std::string(1'000'000, 'k');
  for (const std::string& text : {R"({"token":"a",")" + megabyte + R"(":1})", R"({"token":"a","counts":{")" + megabyte + R"(":true}})"}) {
    const Problems problems = problems_of(text);
    ASSERT_EQ(problems.list.size(), 1U);
    EXPECT_EQ(problems.list[0].path.size(), Problem::shown_max);
    EXPECT_EQ(problems.list[0].key.size(), Problem::shown_max);
    EXPECT_LT(problems.message().size(), Problem::shown_max + 50);
    EXPECT_TRUE(problems.list[0].path.ends_with("kk...")) << problems.list[0].path;
  }
}

TEST(Problem, shows_the_beginning_of_a_long_value) {
  const Problems problems = problems_of(R"({"token":"A)" + std::string(50'000, 'b') + R"("})");
  EXPECT_LT(problems.message().size(), Problem::shown_max + 100);
  EXPECT_NE(problems.message().find("bbb...\" fails to match"), std::string::npos);
}

// Marks the position of each problem in the text.
std::string places_in(const std::string& json) {
  ReadOptions options;
  options.abort_early = false;
  options.with_offsets = true;
  options.refuses_repeated_keys = true;
  const auto read = read_json<Login>(json, options);
  std::string places;
  if (!read)
    for (const Problem& problem : read.error().list) places += problem.path + ' ' + json.substr(problem.offset.value()) + '\n';
  return places;
}

TEST(Problem, has_the_offset_of_a_rejected_value) {
  EXPECT_EQ(places_in(R"({"token":"ABC","others":[{"token":"a"},{"token":7}]})"),
            "token \"ABC\",\"others\":[{\"token\":\"a\"},{\"token\":7}]}\n"
            "others[1].token 7}]}\n");
}

TEST(Problem, has_the_offset_of_the_object_that_lacks_a_key) {
  EXPECT_EQ(places_in(R"({"token":"a","others":[{"token":"a"},{ }]})"), "others[1].token { }]}\n");
}

TEST(Problem, has_the_offset_of_an_unknown_or_repeated_key) {
  EXPECT_EQ(places_in(R"({"token":"a","more" : 1})"), "more \"more\" : 1}\n");
  EXPECT_EQ(places_in(R"({"token":"a", "token" : "b"})"), "token \"token\" : \"b\"}\n");
  EXPECT_EQ(places_in(R"({"token":"a","counts":{"x":1, "x":2}})"), "counts.x \"x\":2}}\n");
}

TEST(Problem, has_the_offset_where_a_text_stops_being_json) { EXPECT_EQ(places_in("{\"token\":\n\"a\"]"), " ]\n"); }

TEST(Problem, lists_the_known_keys_if_a_key_is_unknown) {
  ReadOptions options;
  options.with_offsets = true;
  const auto read = read_json<Login>(R"({"token":"a","more":1})", options);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().list.at(0).known_keys, (std::vector<std::string>{"token", "others", "counts"}));
}

TEST(Problem, has_no_offset_unless_requested) { EXPECT_EQ(problems_of(R"({"token":7})").list.at(0).offset, std::nullopt); }

}  // namespace
}  // namespace martlet
