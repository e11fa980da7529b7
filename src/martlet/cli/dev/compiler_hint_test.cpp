#include "compiler_hint.hpp"

#include <gtest/gtest.h>

namespace martlet::cli {
namespace {

// The errors are those that g++ 12 and clang 19 print.
TEST(CompilerHint, shows_how_to_pass_a_handler_class) {
  EXPECT_EQ(compiler_hint("routes.cpp:8:45: error: expected primary-expression before ')' token\n"
                          "    8 |   server.post(\"/orders\", shop::CreateOrder);\n"
                          "      |                                           ^\n"),
            "pass a handler class as martlet::handler<shop::CreateOrder>");
  EXPECT_EQ(compiler_hint("routes.cpp:8:26: error: 'CreateOrder' does not refer to a value\n"
                          "    8 |   server.post(\"/orders\", CreateOrder);\n"),
            "pass a handler class as martlet::handler<CreateOrder>");
}

TEST(CompilerHint, names_what_was_forgotten) {
  const std::string_view awaited = "a Task's value is available only by co_await: write co_await before the call";
  EXPECT_EQ(compiler_hint("a.cpp:10:54: error: cannot convert \u2018martlet::Task<int>\u2019 to \u2018int\u2019 in initialization\n"),
            awaited);
  EXPECT_EQ(compiler_hint("a.cpp:10:54: error: no viable conversion from 'martlet::Task<int>' to 'int'\n"), awaited);
  EXPECT_EQ(compiler_hint("a.cpp:10:52: error: ignoring returned value of type \u2018martlet::Task<int>\u2019, declared with attribute "
                          "\u2018nodiscard\u2019 [-Werror=unused-result]\n"),
            "a Task does nothing until it is awaited: write co_await before the call");
  EXPECT_EQ(compiler_hint("a.cpp:10:34: error: unable to find the promise type for this coroutine\n"),
            "a function that uses co_await or co_return must return a martlet::Task<T>");
  EXPECT_EQ(
      compiler_hint("a.cpp:1:88: error: could not convert \u2018order\u2019 from \u2018Order\u2019 to \u2018martlet::Task<Order>\u2019\n"),
      "a coroutine ends with co_return, not with return");
  EXPECT_EQ(compiler_hint("a.cpp:1:88: error: could not convert \u2018x\u2019 from \u2018martlet::Boom\u2019 to \u2018Order\u2019\n"),
            "throw the error: throw martlet::not_found(...)");
  EXPECT_EQ(compiler_hint("ld: a.o: in function `f': undefined reference to `martlet::sqlite::Database::open(martlet::sqlite::Options)'\n"),
            "link the library in CMakeLists.txt: martlet_service(... LIBRARIES martlet::sqlite)");
  EXPECT_EQ(compiler_hint("ld: a.o: undefined reference to `shop::describe(martlet::Type<shop::Order>)'\n"),
            "define this describe() in a .cpp file, in the namespace of its declaration");
}

TEST(CompilerHint, is_empty_for_other_errors) {
  EXPECT_EQ(compiler_hint("a.cpp:3:1: error: expected ';'\n    3 | }\n"), "");
  EXPECT_EQ(compiler_hint("a.cpp:3:9: error: expected primary-expression before ')' token\n    3 |   f(1, );\n"), "");
  EXPECT_EQ(compiler_hint("a.cpp:3:9: error: static assertion failed\n    3 |   server.get(\"/a\", handle);\n"), "");
}

}  // namespace
}  // namespace martlet::cli
