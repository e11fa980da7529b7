#include <gtest/gtest.h>

#include <martlet/http/form_urlencoded.hpp>

namespace martlet::http {
namespace {

std::string read(std::string_view text) {
  std::string all;
  for (const FormField& field : parse_form(text)) all += '[' + field.name + "=" + field.value + ']';
  return all;
}

TEST(FormUrlencoded, keeps_order_and_repeated_names) { EXPECT_EQ(read("b=1&a=2&b=3"), "[b=1][a=2][b=3]"); }

TEST(FormUrlencoded, reads_a_name_without_a_value_as_empty) {
  EXPECT_EQ(read("a=&b"), "[a=][b=]");
  EXPECT_EQ(read("=x&="), "[=x][=]");
}

TEST(FormUrlencoded, skips_empty_parts_between_ampersands) {
  EXPECT_EQ(read(""), "");
  EXPECT_EQ(read("&&a=1&&"), "[a=1]");
}

TEST(FormUrlencoded, decodes_names_and_values) {
  EXPECT_EQ(read("a=x+y%20z"), "[a=x y z]");
  EXPECT_EQ(read("a%5Bb%5D=1&%C3%BC+=%C3%A4"), "[a[b]=1][\u00fc =\u00e4]");
  EXPECT_EQ(read("a=b=c&d=?e"), "[a=b=c][d=?e]");
}

TEST(FormUrlencoded, never_fails) {
  EXPECT_EQ(read("a=%zz&b=%ff&c=%"), "[a=%zz][b=\uFFFD][c=%]");
  EXPECT_EQ(read("__proto__=1&constructor=2"), "[__proto__=1][constructor=2]");
}

TEST(FormUrlencoded, has_a_limit) {
  std::string many;
  for (int i = 0; i < 5000; ++i) many += "a&";
  EXPECT_EQ(parse_form(many).size(), form_fields_max);
  EXPECT_EQ(parse_form(many, 3).size(), 3U);
}

TEST(FormUrlencoded, is_written_as_it_is_read) {
  const std::vector<FormField> fields = {{"a", "b"}, {"c", "1 2"}, {"\u00fc&=", "+%"}};
  EXPECT_EQ(to_form(fields), "a=b&c=1%202&%C3%BC%26%3D=%2B%25");
  EXPECT_EQ(read(to_form(fields)), "[a=b][c=1 2][\u00fc&==+%]");
}

}  // namespace
}  // namespace martlet::http
