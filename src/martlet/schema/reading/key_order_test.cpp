/// Keys are guessed from the order of declarations. Whatever comes between them, and however they are written, a value reaches its field.
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

TEST(KeyOrder, of_the_declaration) { expect_usual(read(R"({"a":{"b":1},"b":2,"c":{"d":7},"d":[{"b":3},{"b":4}],"e":5})")); }

TEST(KeyOrder, of_any_other_kind) { expect_usual(read(R"({"e":5,"d":[{"b":3},{"b":4}],"c":{"d":7},"b":2,"a":{"b":1}})")); }

TEST(KeyOrder, goes_on_after_values_that_are_passed_by) {
  expect_usual(read(
      R"({"a":{"b":1},"x":{"b":9,"c":{"d":[{"e":9}]}},"b":2,"y":[{"c":9}],"c":{"d":7,"e":9},"z":"b","d":[{"x":{"b":9},"b":3},{"b":4,"e":9}],"e":5})"));
}

TEST(KeyOrder, with_space_anywhere) {
  expect_usual(read("{ \"a\" : { \"b\" : 1 } ,\n\"b\"\t: 2 , \"c\": {\"d\" :7} , \"d\" : [ { \"b\":3 } , {\"b\" : 4} ] , \"e\" :5 }"));
}

TEST(KeyOrder, takes_the_last_of_a_repeated_key) {
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

TEST(KeyOrder, misses_a_field_whose_key_is_only_in_what_is_passed_by) {
  EXPECT_EQ(names_of_problems(R"({"a":{"b":1},"b":2,"c":0,"x":{"d":[]},"e":{"d":[]},"y":[{"d":[]}]})"), "d e ");
}

}  // namespace
}  // namespace martlet
