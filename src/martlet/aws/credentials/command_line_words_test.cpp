#include "command_line_words.hpp"

#include <gtest/gtest.h>

namespace martlet::aws {
namespace {

using Words = std::vector<std::string>;

TEST(CommandLineWords, are_split_as_a_posix_shell_splits_them) {
  EXPECT_EQ(command_line_words("/opt/bin/awscreds-custom --username helen").value(),
            (Words{"/opt/bin/awscreds-custom", "--username", "helen"}));
  EXPECT_EQ(command_line_words(R"("/path with/credentials.sh" one "with spaces")").value(),
            (Words{"/path with/credentials.sh", "one", "with spaces"}));
  EXPECT_EQ(command_line_words(R"(a 'b "c" \d' e\ f "g\"h\\i\j" '' x""y)").value(),
            (Words{"a", "b \"c\" \\d", "e f", "g\"h\\i\\j", "", "xy"}));
  EXPECT_EQ(command_line_words("  a\t b ").value(), (Words{"a", "b"}));
}

TEST(CommandLineWords, are_not_expanded_as_by_a_shell) {
  EXPECT_EQ(command_line_words("a $HOME ~ *; b | c > d & `e` $(f)").value(),
            (Words{"a", "$HOME", "~", "*;", "b", "|", "c", ">", "d", "&", "`e`", "$(f)"}));
}

TEST(CommandLineWords, are_refused_with_an_unclosed_quote_or_a_trailing_backslash_or_if_there_are_none) {
  EXPECT_EQ(command_line_words("a \"b").error().what, "has a quote that isn't closed");
  EXPECT_EQ(command_line_words("a 'b").error().what, "has a quote that isn't closed");
  EXPECT_EQ(command_line_words("a\\").error().what, "ends in a backslash");
  EXPECT_EQ(command_line_words(" \t").error().what, "names no command");
}

}  // namespace
}  // namespace martlet::aws
