#include <gtest/gtest.h>

#include <martlet/cli/account/terminal_safe_text.hpp>

namespace martlet::cli {
namespace {

TEST(TerminalSafeText, contains_nothing_that_controls_a_terminal) {
  EXPECT_EQ(terminal_safe_text("a\x1B[31mred\x07\r\x7F"), "a?[31mred???");
  EXPECT_EQ(terminal_safe_text("\xC2\x9B"
                               "31m"),
            "?31m");  // U+009B is a control sequence introducer
  EXPECT_EQ(terminal_safe_text(std::string("a\0b", 3)), "a?b");
}

TEST(TerminalSafeText, does_not_change_the_direction_of_text) {
  EXPECT_EQ(terminal_safe_text("a\xE2\x80\xAE"
                               "b"),
            "a?b");
  EXPECT_EQ(terminal_safe_text("a\xE2\x81\xA6"
                               "b"),
            "a?b");
}

TEST(TerminalSafeText, keeps_lines_tabs_and_ordinary_text) {
  EXPECT_EQ(terminal_safe_text("Gr\xC3\xBC\xC3\x9F"
                               "e\n\tb"),
            "Gr\xC3\xBC\xC3\x9F"
            "e\n\tb");
  EXPECT_EQ(terminal_safe_line("a\n\tb"), "a  b");
}

TEST(TerminalSafeText, marks_bytes_that_are_not_utf8) {
  EXPECT_EQ(terminal_safe_text("a\xFF"
                               "b"),
            "a?b");
}

}  // namespace
}  // namespace martlet::cli
