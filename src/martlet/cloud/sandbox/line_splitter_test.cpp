#include "line_splitter.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace martlet::cloud {
namespace {

std::vector<std::string> lines_of(std::initializer_list<std::string_view> parts) {
  std::vector<std::string> lines;
  LineSplitter splitter([&](std::string_view line) { lines.emplace_back(line); });
  for (const std::string_view part : parts) splitter.add(part);
  splitter.flush();
  return lines;
}

using Lines = std::vector<std::string>;

TEST(LineSplitter, joins_the_parts_of_a_line) { EXPECT_EQ(lines_of({"a", "b\nc", "\n"}), (Lines{"ab", "c"})); }

TEST(LineSplitter, passes_on_an_incomplete_line_when_flushed) { EXPECT_EQ(lines_of({"a\nb"}), (Lines{"a", "b"})); }

TEST(LineSplitter, keeps_empty_lines) { EXPECT_EQ(lines_of({"\n\na\n"}), (Lines{"", "", "a"})); }

TEST(LineSplitter, splits_a_line_that_is_too_long) {
  const std::string full(LineSplitter::line_bytes_max, 'x');
  EXPECT_EQ(lines_of({full + "yz\n"}), (Lines{full, "yz"}));
  EXPECT_EQ(lines_of({full, "y", "z\n"}), (Lines{full, "yz"}));
}

}  // namespace
}  // namespace martlet::cloud
