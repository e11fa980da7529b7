/// The reader expects keys in declaration order. Whatever comes between them, and however they are written, a value reaches its field.
#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <martlet/json/value.hpp>
#include <martlet/schema/schema.hpp>

namespace martlet {
namespace {

struct Inner {
  int b = 0;
  bool operator==(const Inner&) const = default;
};
Schema describe(Type<Inner>) { return object<Inner>("Inner", field<&Inner::b>("b")).unknown(Unknown::strip); }

struct Outer {
  std::variant<Inner, std::string> a;
  int b = 0;
  std::optional<json::Value> c;
  std::vector<Inner> d;
  int e = 0;
};
Schema describe(Type<Outer>) {
  return object<Outer>("Outer",                                                              //
                       field<&Outer::a>("a"), field<&Outer::b>("b"), field<&Outer::c>("c"),  //
                       field<&Outer::d>("d"), field<&Outer::e>("e"))
      .unknown(Unknown::strip);
}

Outer read(const std::string& text) {
  ReadOptions all;
  all.abort_early = false;
  const auto outer = read_json<Outer>(text, all);
  EXPECT_TRUE(outer) << (outer ? "" : outer.error().message());
  return outer ? *outer : Outer();
}

void expect_usual(const Outer& outer) {
  EXPECT_EQ(std::get<Inner>(outer.a).b, 1);
  EXPECT_EQ(outer.b, 2);
  EXPECT_EQ(outer.c->find("d")->int64() ? *outer.c->find("d")->int64() : 0, 7);
  EXPECT_EQ(outer.d, (std::vector<Inner>{{3}, {4}}));
  EXPECT_EQ(outer.e, 5);
}

TEST(KeyOrder, can_be_that_of_the_declaration) { expect_usual(read(R"({"a":{"b":1},"b":2,"c":{"d":7},"d":[{"b":3},{"b":4}],"e":5})")); }

TEST(KeyOrder, can_be_any_other) { expect_usual(read(R"({"e":5,"d":[{"b":3},{"b":4}],"c":{"d":7},"b":2,"a":{"b":1}})")); }

TEST(KeyOrder, is_followed_after_skipped_values) {
  expect_usual(read(
      R"({"a":{"b":1},"x":{"b":9,"c":{"d":[{"e":9}]}},"b":2,"y":[{"c":9}],"c":{"d":7,"e":9},"z":"b","d":[{"x":{"b":9},"b":3},{"b":4,"e":9}],"e":5})"));
}

TEST(KeyOrder, is_followed_across_white_space) {
  expect_usual(read("{ \"a\" : { \"b\" : 1 } ,\n\"b\"\t: 2 , \"c\": {\"d\" :7} , \"d\" : [ { \"b\":3 } , {\"b\" : 4} ] , \"e\" :5 }"));
}

TEST(KeyOrder, uses_the_last_value_of_a_repeated_key) {
  expect_usual(
      read(R"({"a":"text","b":9,"b":8,"c":1,"d":[{"b":1}],"e":0,"a":{"b":1},"x":{"b":9},"b":2,"c":{"d":7},"d":[{"b":3},{"b":4}],"e":5})"));
}

std::string names_of_problems(const std::string& text) {
  ReadOptions all;
  all.abort_early = false;
  const auto outer = read_json<Outer>(text, all);
  std::string names;
  if (!outer)
    for (const Problem& problem : outer.error().list) names += problem.name + ' ';
  return names;
}

TEST(KeyOrder, names_the_field_of_each_problem) {
  EXPECT_EQ(names_of_problems(R"({"a":1,"b":{"b":1},"c":{"e":1},"d":[{"b":[]},1],"e":"x"})"), "a b d[0].b d[1] e ");
}

TEST(KeyOrder, does_not_find_a_field_whose_key_is_only_in_a_skipped_value) {
  EXPECT_EQ(names_of_problems(R"({"a":{"b":1},"b":2,"c":0,"x":{"d":[]},"e":{"d":[]},"y":[{"d":[]}]})"), "d e ");
}

struct Line {
  std::string name;
  int count = 0;
  double price = 0;
  bool is_gift = false;
  std::optional<std::string> note;
  bool operator==(const Line&) const = default;
};
Schema describe(Type<Line>) {
  return object<Line>("Line", field<&Line::name>("name").min(2).max(20), field<&Line::count>("count").max(9), field<&Line::price>("price"),
                      field<&Line::is_gift>("gift"), field<&Line::note>("note").max(5));
}

/// Returns the lines in a JSON array, or the problems.
std::string lines_in(const std::string& text) {
  ReadOptions all;
  all.abort_early = false;
  const auto lines = read_json<std::vector<Line>>(text, all);
  if (!lines) return lines.error().message();
  std::string summary;
  for (const Line& line : *lines)
    summary += line.name + ' ' + std::to_string(line.count) + ' ' + std::to_string(static_cast<int>(line.price * 100)) +
               (line.is_gift ? " gift" : "") + (line.note ? " note:" + *line.note : "") + "; ";
  return summary;
}

TEST(KeyOrder, can_be_the_same_in_consecutive_elements) {
  EXPECT_EQ(
      lines_in(
          R"([{"name":"ab","count":1,"price":1.5,"gift":true,"note":"x"},{"name":"cd","count":2,"price":2,"gift":false,"note":"z"},{"name":"ef","count":0,"price":0,"gift":true,"note":"y"}])"),
      "ab 1 150 gift note:x; cd 2 200 note:z; ef 0 0 gift note:y; ");
}

TEST(KeyOrder, can_differ_between_elements) {
  EXPECT_EQ(
      lines_in(
          R"( [ {"name":"ab","count":1,"price":1.5,"gift":true} , { "gift" : false , "name":"a\u0062", "count":-2,"price":2e0 } ,{"name":"ef","count":3.0,"price":25e-1,"gift":true,"note":"y"}
 ] )"),
      "ab 1 150 gift; ab -2 200; ef 3 250 gift note:y; ");
}

TEST(KeyOrder, problem_names_the_invalid_element) {
  const std::string fine = R"({"name":"ab","count":1,"price":1.5,"gift":true,"note":"x"},)";
  const auto after_two = [&](const std::string& wrong) { return lines_in('[' + fine + fine + wrong + ']'); };
  EXPECT_EQ(after_two(R"({"name":"a","count":10,"price":1.5,"gift":true,"note":"abcdef"})"),
            "\"[2].name\" length must be at least 2 characters long. \"[2].count\" must be less than or equal to 9. "
            "\"[2].note\" length must be less than or equal to 5 characters long");
  EXPECT_EQ(
      after_two(R"({"name":true,"count":"1","price":null,"gift":1})"),
      "\"[2].name\" must be a string. \"[2].count\" must be a number. \"[2].price\" must be a number. \"[2].gift\" must be a boolean");
  EXPECT_EQ(after_two("{}"), "\"[2].name\" is required. \"[2].count\" is required. \"[2].price\" is required. \"[2].gift\" is required");
  EXPECT_EQ(after_two(R"({"name":"ab","price":1,"gift":true})"), "\"[2].count\" is required");
  EXPECT_EQ(after_two("7"), "\"[2]\" must be of type object");
  EXPECT_EQ(after_two(R"({"name":"ab","count":1,"price":1.5,"gift":true,"nota":"x"})"), "\"[2].nota\" is not allowed");
}

TEST(KeyOrder, does_not_hide_where_the_text_is_not_json) {
  const std::string fine = R"({"name":"ab","count":1,"price":1.5,"gift":true,"note":"x"})";
  EXPECT_EQ(lines_in('[' + fine), "1:60: the JSON text ends too early");
  EXPECT_EQ(lines_in('[' + fine + ",]"), "1:61: this is not JSON");
  EXPECT_EQ(lines_in('[' + fine + ",{]"), "1:62: this is not JSON");
  EXPECT_EQ(lines_in('[' + fine + R"(,{"name"]})"), "1:68: this is not JSON");
  EXPECT_EQ(lines_in('[' + fine + R"(,{"name":"ab","count":01}])"), "1:83: this is not JSON");
  EXPECT_EQ(lines_in('[' + fine + R"(,{"name":"ab","count":1.}])"), "1:84: this is not JSON");
  EXPECT_EQ(lines_in('[' + fine + R"(,{"name":"ab","count":1,"price":2,"gift":tru}])"), "1:104: this is not JSON");
  EXPECT_EQ(lines_in('[' + fine + R"(,{"name":"ab}])"), "1:74: the JSON text ends too early");
  EXPECT_EQ(lines_in('[' + fine + "}"), "1:60: this is not JSON");
}

}  // namespace
}  // namespace martlet
