#include "compiler_hint.hpp"

#include <gtest/gtest.h>

namespace martlet::cli {
namespace {

// As g++ 12 and clang 19 print them.
TEST(CompilerHint, tells_how_a_handler_class_is_passed) {
  EXPECT_EQ(compiler_hint("routes.cpp:8:45: error: expected primary-expression before ')' token\n"
                          "    8 |   server.post(\"/orders\", shop::CreateOrder);\n"
                          "      |                                           ^\n"),
            "a handler class is passed as martlet::handler<shop::CreateOrder>");
  EXPECT_EQ(compiler_hint("routes.cpp:8:26: error: 'CreateOrder' does not refer to a value\n"
                          "    8 |   server.post(\"/orders\", CreateOrder);\n"),
            "a handler class is passed as martlet::handler<CreateOrder>");
}

TEST(CompilerHint, has_nothing_to_add_to_other_errors) {
  EXPECT_EQ(compiler_hint("a.cpp:3:1: error: expected ';'\n    3 | }\n"), "");
  EXPECT_EQ(compiler_hint("a.cpp:3:9: error: expected primary-expression before ')' token\n    3 |   f(1, );\n"), "");
  EXPECT_EQ(compiler_hint("a.cpp:3:9: error: static assertion failed\n    3 |   server.get(\"/a\", handle);\n"), "");
}

}  // namespace
}  // namespace martlet::cli
