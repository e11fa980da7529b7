#include "writer.hpp"

#include <gtest/gtest.h>

#include <string>

#include <martlet/json/value.hpp>

namespace martlet::json {
namespace {

std::string written(std::string_view text) {
  std::string to;
  Writer(to).string(text);
  return to;
}

TEST(JsonWriter, escapes_only_the_characters_that_require_it) {
  EXPECT_EQ(written("a\"b\\c/d\b\f\n\r\t\x01\x1f\x7f\u00e9"), "\"a\\\"b\\\\c/d\\b\\f\\n\\r\\t\\u0001\\u001f\x7f\u00e9\"");
  EXPECT_EQ(written(std::string_view("\0", 1)), "\"\\u0000\"");
  EXPECT_EQ(written(""), "\"\"");
}

TEST(JsonWriter, replaces_invalid_utf8) { EXPECT_EQ(written("a\xC3\"\xFFz"), "\"a\uFFFD\\\"\uFFFDz\""); }

// Tests blocks, parts and words of all sizes, with an escape at every position.
TEST(JsonWriter, writes_texts_of_any_size_that_parse_to_the_same_text) {
  for (std::size_t size = 1; size < 600; size += size < 40 ? 1 : 37) {
    for (std::size_t place = 0; place < size; place += size < 40 ? 1 : 13) {
      for (const char special : {'"', '\x02', '\n'}) {
        std::string text(size, 'x');
        text[place] = special;
        const auto value = parse(written(text));
        ASSERT_TRUE(value);
        ASSERT_EQ(*value->string(), text);
      }
    }
  }
}

TEST(JsonWriter, writes_a_long_text_that_consists_of_escapes) {
  const std::string text(5000, '\x01');
  EXPECT_EQ(written(text).size(), 5000 * 6 + 2);
  EXPECT_EQ(*parse(written(text))->string(), text);
}

}  // namespace
}  // namespace martlet::json
