#include "unescaped_text.hpp"

#include <gtest/gtest.h>

#include <string>

namespace martlet::json {
namespace {

struct Piece {
  std::string written;
  std::string meant;
};

// Tests two escapes in a text of plain characters, at all positions.
TEST(UnescapedText, resolves_escapes_wherever_they_are) {
  const Piece pieces[] = {{R"(\")", "\""}, {R"(\\)", "\\"}, {R"(\n)", "\n"}, {R"(\u00e9)", "\u00E9"}, {"\u00E9", "\u00E9"}};
  UnescapedText unescaped;
  for (const Piece& first : pieces) {
    for (const Piece& second : pieces) {
      for (std::size_t before = 0; before < 40; ++before) {
        for (std::size_t between = 0; between < 40; ++between) {
          const auto joined = [&](const std::string& one, const std::string& other) {
            return std::string(before, 'x') + one + std::string(between, 'y') + other + "z";
          };
          const std::string text = joined(first.written, second.written) + '"';
          EXPECT_EQ(unescaped.read(text.data(), text.data() + text.size()), text.data() + text.size()) << text;
          EXPECT_EQ(unescaped.view(), joined(first.meant, second.meant)) << text;
        }
      }
    }
  }
}

TEST(UnescapedText, returns_the_position_of_the_first_invalid_byte) {
  UnescapedText unescaped;
  for (const std::string wrong : {"\\q", "\\u12G4", "\n", "\\"}) {
    for (std::size_t before = 0; before < 70; ++before) {
      const std::string begun = std::string(before, 'x') + R"(\n)";
      const std::string text = begun + wrong;
      EXPECT_EQ(unescaped.read(text.data(), text.data() + text.size()), nullptr) << text;
      EXPECT_GE(unescaped.wrong_at(), text.data() + begun.size()) << text;
    }
  }
}

}  // namespace
}  // namespace martlet::json
