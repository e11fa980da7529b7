#include "service_build.hpp"

#include <gtest/gtest.h>

namespace martlet::cli {
namespace {

TEST(FirstErrors, begin_with_the_first_one_and_leave_the_build_system_out) {
  EXPECT_EQ(first_errors("[1/4] Building CXX object a.cpp.o\n"
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

TEST(FirstErrors, are_cut) { EXPECT_EQ(first_errors("a:1: error: x\nb\nc\n", 2), "a:1: error: x\nb\n"); }

TEST(FirstErrors, are_all_that_was_said_where_none_is_known) { EXPECT_EQ(first_errors("something else\n", 12), "something else\n"); }

}  // namespace
}  // namespace martlet::cli
