#include <martlet/base/source_text.hpp>

#include <gtest/gtest.h>

namespace martlet {
namespace {

std::string place_of(const SourceText& source, std::size_t offset) {
  Error error{Code::malformed, "here", source.where(offset), {}};
  const SourceText::Excerpt excerpt = source.excerpt(offset);
  return to_text(error) + '\n' + excerpt.line + '\n' + std::string(excerpt.caret, ' ') + '^';
}

TEST(SourceText, returns_the_line_and_column_of_a_byte) {
  const std::string_view text = "one\n  two\n";
  const SourceText source(text, "a.json");
  EXPECT_EQ(place_of(source, 0), "a.json:1:1: here\none\n^");
  EXPECT_EQ(place_of(source, 7), "a.json:2:4: here\ntwo\n ^");
  EXPECT_EQ(place_of(source, text.size()), "a.json:3:1: here\n\n^");
}

TEST(SourceText, returns_the_byte_at_a_line_and_column) {
  const SourceText source("one\n  two\n", "a.json");
  EXPECT_EQ(source.offset_of(source.where(7)), 7U);
  EXPECT_EQ(source.offset_of({}), 0U);
  EXPECT_EQ(source.offset_of({{}, 99, 99, {}}), 10U);
}

TEST(SourceText, shows_the_part_of_a_long_line_around_the_place) {
  const std::string text = std::string(100, 'a') + '!' + std::string(100, 'b');
  EXPECT_EQ(place_of(SourceText(text, "a.json"), 100),
            "a.json:1:101: here\n..." + std::string(70, 'a') + '!' + std::string(59, 'b') + "...\n" + std::string(73, ' ') + '^');
}

TEST(SourceText, counts_characters_up_to_the_caret) {
  EXPECT_EQ(place_of(SourceText("\u00FC\u043E!", "a.json"), 4), "a.json:1:5: here\n\u00FC\u043E!\n  ^");
}

TEST(SourceText, shows_no_control_characters) { EXPECT_EQ(SourceText("a\x1b[31m\rb", "a.json").excerpt(0).line, "a [31m b"); }

}  // namespace
}  // namespace martlet
