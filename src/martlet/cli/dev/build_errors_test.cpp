#include "build_errors.hpp"

#include <gtest/gtest.h>

namespace martlet::cli {
namespace {

TEST(FirstBuildErrors, begin_with_the_first_error_and_omit_the_lines_of_the_build_system) {
  EXPECT_EQ(first_build_errors("[1/4] Building CXX object a.cpp.o\n"
                               "FAILED: a.cpp.o\n"
                               "/usr/bin/c++ -O0 -c a.cpp\n"
                               "a.cpp: In function 'int f()':\n"
                               "a.cpp:3:1: error: expected ';'\n"
                               "    3 | }\n"
                               "ninja: build stopped: subcommand failed.\n",
                               12),
            "a.cpp:3:1: error: expected ';'\n"
            "    3 | }\n");
}

TEST(FirstBuildErrors, are_limited_to_the_given_number_of_lines) {
  EXPECT_EQ(first_build_errors("a:1: error: x\nb\nc\n", 2), "a:1: error: x\nb\n");
}

TEST(FirstBuildErrors, are_the_whole_output_if_no_line_is_recognized_as_an_error) {
  EXPECT_EQ(first_build_errors("something else\n", 12), "something else\n");
}

}  // namespace
}  // namespace martlet::cli
