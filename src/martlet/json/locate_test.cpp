#include "locate.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace martlet::json {
namespace {

std::string_view value_at(std::string_view text, const std::vector<Step>& path) { return text_of(text, path); }

TEST(Locate, returns_a_value_as_it_is_written) {
  EXPECT_EQ(value_at(R"({"a":1,"b" : {"c":[{"b":2}],"d":"}\"]"} ,"e":true})", {"b"}), R"({"c":[{"b":2}],"d":"}\"]"})");
  EXPECT_EQ(value_at(R"({"a":1,"b":-1.5e3 })", {"b"}), "-1.5e3");
  EXPECT_EQ(value_at(" {\n\"b\"\n:\n\"\\\\\"}", {"b"}), "\"\\\\\"");
  EXPECT_EQ(value_at(R"({"a":12345678901234567890123,"b":12345678901234567890,"c":0.1234567890123456789012})", {"a"}),
            "12345678901234567890123");
  EXPECT_EQ(value_at(R"({"a":1,"b":12345678901234567890})", {"b"}), "12345678901234567890");
  EXPECT_EQ(value_at(R"([true,false,null])", {std::size_t{2}}), "null");
}

TEST(Locate, follows_keys_and_indexes) {
  const std::string_view text = R"({"items":[[1],{"sku":"a"},{"more":0,"sku":[{"x":{}},"b"]}],"sku":"c"})";
  EXPECT_EQ(value_at(text, {"items", std::size_t{1}, "sku"}), "\"a\"");
  EXPECT_EQ(value_at(text, {"items", std::size_t{2}, "sku", std::size_t{1}}), "\"b\"");
  EXPECT_EQ(value_at(text, {"items", std::size_t{2}, "sku", std::size_t{0}}), "{\"x\":{}}");
  EXPECT_EQ(value_at(text, {"items", std::size_t{0}}), "[1]");
  EXPECT_EQ(value_at(text, {"sku"}), "\"c\"");
  EXPECT_EQ(value_at(text, {}), text);
  EXPECT_EQ(value_at(" 7 ", {}), "7");
}

TEST(Locate, finds_the_key_of_a_member) {
  const std::vector<Step> path{"b"};
  EXPECT_EQ(locate(R"({"a":1, "b" : 2})", path)->key, 8U);
  EXPECT_EQ(locate(R"({"a":1, "b" : 2})", path)->begin, 14U);
  const std::vector<Step> escaped{"a\nb"};
  EXPECT_EQ(locate(R"({"x":0,"a\nb":[3]})", escaped)->begin, 14U);
}

TEST(Locate, uses_the_last_of_repeated_keys) {
  EXPECT_EQ(value_at(R"({"a":{"b":1},"a":{"b":2}})", {"a", "b"}), "2");
  EXPECT_EQ(value_at(R"({"a":1,"a":[2]})", {"a"}), "[2]");
}

TEST(Locate, ignores_the_contents_of_the_first_of_repeated_keys) { EXPECT_EQ(value_at(R"({"a":{"b":1},"a":{"c":2}})", {"a", "b"}), ""); }

TEST(Locate, finds_the_values_of_several_paths) {
  const std::string_view text = R"({"items":[{"sku":"a"},{"sku":"b"}],"more":7})";
  const std::vector<Path> paths = {{"more"}, {"items", std::size_t{1}, "sku"}, {"items"}, {"items", std::size_t{0}, "sku"}, {}};
  std::string found;
  for (const Range& range : locate_nearest(text, paths)) found += std::string(text.substr(range.begin, range.end - range.begin)) + '\n';
  EXPECT_EQ(found, "7\n\"b\"\n[{\"sku\":\"a\"},{\"sku\":\"b\"}]\n\"a\"\n" + std::string(text) + '\n');
}

TEST(Locate, finds_the_object_that_lacks_a_member) {
  const std::string_view text = R"({"items":[{"sku":"a"}]})";
  const std::vector<Path> paths = {{"items", std::size_t{0}, "price"}, {"items", std::size_t{4}, "price"}, {"other", "more"}};
  const std::vector<Range> ranges = locate_nearest(text, paths);
  EXPECT_EQ(ranges[0].begin, 10U);
  EXPECT_EQ(ranges[1].begin, 9U);
  EXPECT_EQ(ranges[2].begin, 0U);
  EXPECT_EQ(locate_nearest("{", paths).at(0).begin, 0U);
}

TEST(Locate, finds_nothing_if_the_value_does_not_exist) {
  EXPECT_EQ(value_at(R"({"a":{"b":1},"c":"b"})", {"b"}), "");
  EXPECT_EQ(value_at(R"(["b",1])", {"b"}), "");
  EXPECT_EQ(value_at(R"({"b":1})", {std::size_t{0}}), "");
  EXPECT_EQ(value_at("[1]", {std::size_t{1}}), "");
  EXPECT_EQ(value_at("{}", {"b"}), "");
  EXPECT_EQ(value_at(R"({"b":1})", {"b", "c"}), "");
}

TEST(Locate, finds_nothing_in_text_that_is_not_json) {
  for (const char* text : {"", "{", "{\"", "{\"b", "{\"b\"", "{\"b\":", "{\"b\":\"\\", "{\"b\":[[", "{]", "{,", "{\"b\":}", "{\"b\":1"})
    EXPECT_EQ(value_at(text, {"b"}), "") << text;
}

}  // namespace
}  // namespace martlet::json
